"""The rule table and the vocabulary, as TOML."""
