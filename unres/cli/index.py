"""``unres index``: one page to search a converted folder by."""

from __future__ import annotations

from pathlib import Path

import click

from unres.batch.files import check_target, write_whole
from unres.batch.holdings import gathered, holding_of
from unres.batch.ours import is_page
from unres.batch.plan import Task
from unres.cli.common import READABLE, complain
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.progress import watched
from unres.languages import LANGUAGES, code_of
from unres.options import Options


@click.command("index", short_help="Write one page to search a converted folder by.")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False))
@click.option("-o", "--output", metavar="PAGE", type=READABLE, help="Otherwise DIR/index.html.")
@click.option("--title", metavar="TEXT", help="The title of the page; otherwise the folder's name.")
@click.option(
    "--page-language",
    type=click.Choice((*LANGUAGES, *LANGUAGES.values())),
    metavar="CODE",
    default="en",
    help="What the page speaks itself; otherwise English.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@loudness_options
@click.option("--force", is_flag=True, help="Replace a file that is no such page.")
def command(  # noqa: PLR0913  one parameter an option of the command line
    folder: str,
    *,
    output: str | None,
    title: str | None,
    page_language: str,
    jobs: int,
    loud: Loudness,
    force: bool,
) -> int:
    """Write one page that lists the documents of a converted folder: no server, no other file.

    It searches symbols and titles, filters by body, year and language, puts versions of one
    symbol together, and what needs review first: what the folder's manifest warns of. Links go to
    the page of a document if there is one beside it, and else to its Akoma Ntoso or JSON.
    """
    from unres.batch.cards import card_of_holding, card_of_page, listed, warnings_below  # noqa: PLC0415  slow to import
    from unres.output.html.catalogue import catalogue  # noqa: PLC0415  as above

    page = Path(output) if output else Path(folder) / "index.html"
    replace = force or is_page(page, "index")
    check_target(page, overwrite=replace)
    files, pages = listed(Path(folder), page)
    told = warnings_below(Path(folder))
    tasks = [Task(file) for file in files]
    outcomes = gathered(tasks, Options(lossy=True), jobs)
    holdings = [holding_of(each) for each in watched(outcomes, tasks, loud)]
    cards = [card_of_holding(each, page, told) for each in holdings]
    cards += filter(None, (card_of_page(each, page, told) for each in pages))
    language = code_of(page_language)
    data = catalogue(cards, title or Path(folder).resolve().name, language)
    write_whole(page, data, overwrite=replace)
    if loud is Loudness.VERBOSE:
        for each in holdings:
            loud.tell(each.file, each.remarks)
    if loud is not Loudness.QUIET:
        listing = "1 file is" if len(cards) == 1 else f"{len(cards)} files are"
        complain(f"{listing} listed in {page}")
    return 0
