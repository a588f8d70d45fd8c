"""The group of commands, and how every run ends: an exit status, and never a traceback."""

from __future__ import annotations

import errno
import gc
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from unres.cli.common import complain
from unres.cli.streams import settle
from unres.errors import UnresError, defect
from unres.garbage import collect_seldom
from unres.patterns import keep_patterns
from unres.version import __version__

COMMANDS = (
    "align",
    "completion",
    "convert",
    "diff",
    "index",
    "repair",
    "review",
    "schema",
    "show",
    "stats",
    "trace",
    "validate",
)
OK, FAILED = 0, 1
INTERRUPTED = 130  # 128 + SIGINT, as shells count it


class Commands(click.Group):
    """Commands that are imported when they are called: ``unres --version`` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return the command of that name: the object `command` of the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"unres.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; where there is none, tell what may be meant."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        from unres.cli.suggest import no_such_command  # noqa: PLC0415  seldom needed

        raise no_such_command(args[0], COMMANDS, ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="unres")
def commands() -> None:
    """Turn plain text of United Nations resolutions into Akoma Ntoso XML and JSON.

    Exit status: 0 all well, 1 something was found or failed, 2 wrong usage.
    """


def main() -> NoReturn:
    """Run the command line and end the process.

    Every error becomes one line on standard error that begins with ``unres:``.
    """
    collect_seldom()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # seeks them in every package
    settle()
    status = _run()
    try:
        sys.stdout.flush()
    except OSError as error:  # the reader of a pipe went away, or the disk is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more
        status = FAILED if error.errno == errno.EPIPE else _fail(f"<stdout>: {error.strerror}")
    keep_patterns()
    gc.freeze()  # Python would look at everything once more before it lets go of it
    sys.exit(status)


def _run() -> int:
    try:
        status = commands.main(prog_name="unres", standalone_mode=False)
    except click.NoSuchOption as error:
        from unres.cli.suggest import no_such_option  # noqa: PLC0415  seldom needed

        no_such_option(error).show()
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _fail("interrupted", INTERRUPTED)
    except BrokenPipeError:
        return FAILED
    except Exception as error:  # noqa: BLE001  users never see a traceback
        return _fail(_describe(error))
    return status if isinstance(status, int) else OK


def _describe(error: Exception) -> str:
    if isinstance(error, UnresError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or '<stdout>'}: {error.strerror or error}"
    return defect(error)


def _fail(message: str, status: int = FAILED) -> int:
    complain(message)
    return status
