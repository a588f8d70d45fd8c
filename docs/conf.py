"""How Sphinx builds the documentation: ``sphinx-build -W docs site``; it needs no network."""

import unres

project = "unres"
author = "the unres contributors"
version = release = unres.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"unres {version}"
html_show_copyright = False
html_show_sphinx = False

default_role = "code"  # docstrings mark code with single backticks
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88
