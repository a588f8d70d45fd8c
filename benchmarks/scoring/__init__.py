"""Compare Akoma Ntoso files with others of the same documents, whoever wrote either of them."""
