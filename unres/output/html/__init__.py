"""HTML: one page that needs nothing else, set as the Organization sets its documents."""

from unres.output.html.page import page_of, render_html
from unres.output.html.versions import side_by_side

__all__ = ["page_of", "render_html", "side_by_side"]
