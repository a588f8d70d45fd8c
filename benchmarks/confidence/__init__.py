"""What confidence is fitted on and measured by; see `benchmarks.confidence.__main__`."""
