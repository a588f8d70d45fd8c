"""Data of the Akoma Ntoso writer."""
