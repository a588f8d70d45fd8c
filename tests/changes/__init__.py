"""Texts written otherwise: the same document, changed in one way as other sources write it."""
