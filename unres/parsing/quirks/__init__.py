"""Known defects of real documents, one file each: what it looks like, why, and how it is mended."""
