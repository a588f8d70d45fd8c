"""What is done again and again, by name: ``nox -l`` lists it, ``nox -s NAME`` does it.

``nox --no-venv -s NAME`` uses the environment that is active, as ``.ci/run`` does.
"""

from __future__ import annotations

import nox

nox.options.sessions = ["lint", "tests"]
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True

#: What reads our rows and databases in tests, and the tests that need it or an extra.
READERS = ("polars", "pandas", "duckdb", "datasette")
NEEDY = ("tests/batch", "tests/output", "tests/test_docs.py", "tests/test_example_scripts.py")


def _install(session: nox.Session, *extras: str) -> None:
    """Install the package with extras, unless the environment is the caller's own."""
    if session.virtualenv.is_sandboxed:
        session.install("--quiet", "--editable", f".[{','.join(extras)}]")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; what follows -- goes to pytest."""
    _install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def extras(session: nox.Session) -> None:
    """Run the tests that need extras."""
    _install(session, "test", "dask", "parquet", "pdf")
    if session.virtualenv.is_sandboxed:
        session.install("--quiet", *READERS)
    session.run("pytest", "--quiet", *NEEDY, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format, types, and that imports run one way."""
    _install(session, "test", "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation into the folder that follows --, or site; a warning fails."""
    _install(session, "docs")
    target = session.posargs[0] if session.posargs else "site"
    session.run("sphinx-build", "--fail-on-warning", "--quiet", "docs", target)


@nox.session
def build(session: nox.Session) -> None:
    """Build wheel and source archive into dist."""
    session.install("--quiet", "build")
    session.run("python", "-m", "build", "--outdir", "dist")
