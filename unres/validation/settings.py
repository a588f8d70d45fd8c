"""How to validate: settings from a file, and what they leave of a report."""

from __future__ import annotations

import tomllib
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from unres.diagnostics import Severity
from unres.errors import SettingsError
from unres.validation.report import Finding, Report
from unres.validation.table import Profile, rules

#: The files that may hold settings, and where in them they stand.
FILES = (("unres.toml", ("validate",)), ("pyproject.toml", ("tool", "unres", "validate")))


class Settings(BaseModel):
    """What to ask of files.

    `select` and `ignore` name rules, or families of them by the beginning of their ids (IRI);
    `severity` changes how severe rules are; `per_path` ignores rules for files whose path matches
    a pattern; `cap` is how many findings of a rule are told for one file, 0 for all. Paths are
    relative to the `folder` of the file of settings.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    profile: Profile = Profile.STRICT
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    per_path: dict[str, tuple[str, ...]] = Field(default={}, alias="per-path-ignores")
    cap: int = Field(default=0, ge=0)
    baseline: Path | None = None
    schematron: Path | None = None
    folder: Path = Path()


def find_settings(start: Path) -> Settings:
    """Return the settings of the folder `start` or of the nearest above it; those of none are bare.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        for name, place in FILES:
            if (table := _table(folder / name, place)) is not None:
                return _settings(table, folder / name)
    return Settings()


def read_settings(path: Path) -> Settings:
    """Return the settings of one file.

    Raises:
        SettingsError: the file cannot be read, or holds no settings.
    """
    place = dict(FILES).get(path.name, ("validate",))
    table = _table(path, place)
    if table is None:
        msg = f"{path}: there is no table [{'.'.join(place)}]"
        raise SettingsError(msg)
    return _settings(table, path)


def _table(path: Path, place: tuple[str, ...]) -> Any:  # noqa: ANN401 - whatever stands there
    if not path.is_file():
        return None
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # no UTF-8, no TOML
        msg = f"{path}: cannot be read ({error}); mend the file"
        raise SettingsError(msg) from error
    for name in place:
        table = table.get(name) if isinstance(table, dict) else None
    return table


def _settings(table: Any, path: Path) -> Settings:  # noqa: ANN401 - whatever stands there
    try:
        found = Settings.model_validate({"folder": path.parent, **table})
    except (ValidationError, TypeError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        place = ".".join(map(str, first["loc"])) if first else "validate"
        msg = f"{path}: {place}: {first['msg'] if first else 'is no table'}"
        raise SettingsError(msg) from error
    named = (*found.select, *found.ignore, *found.severity, *sum(found.per_path.values(), ()))
    for name in named:
        if not any(_is_of(rule, (name,)) for rule in (*rules(), "SCH")):
            msg = f"{path}: {name}: there is no such rule, nor a family of them"
            raise SettingsError(msg)
    return found


def _is_of(rule: str, names: tuple[str, ...]) -> bool:
    """Tell whether a rule is one of those named, by its id or that of its family."""
    return any(rule == name or rule.startswith(f"{name}-") for name in names)


def applied(report: Report, name: str, settings: Settings) -> Report:
    """Return what the settings leave of the report on the file `name`."""
    path = PurePath(name).as_posix()
    relative = path.removeprefix(f"{settings.folder.as_posix()}/")
    ignored = [
        *settings.ignore,
        *(
            rule
            for pattern, some in settings.per_path.items()
            for rule in some
            if fnmatch(path, pattern) or fnmatch(relative, pattern)
        ),
    ]
    kept = [
        found._replace(severity=settings.severity.get(found.rule, found.severity))
        for found in report.findings
        if (not settings.select or _is_of(found.rule, settings.select))
        and not _is_of(found.rule, tuple(ignored))
    ]
    return Report(tuple(_capped(kept, settings.cap)), report.well_formed, report.valid)


def _capped(findings: list[Finding], cap: int) -> list[Finding]:
    """Return at most `cap` findings of each rule, and how many more there are."""
    if not cap:
        return findings
    seen: Counter[str] = Counter()
    kept: list[Finding] = []
    for found in findings:
        seen[found.rule] += 1
        if seen[found.rule] <= cap:
            kept.append(found)
    worst = {found.rule: found.severity for found in reversed(findings)}
    return kept + [
        Finding(rule, worst[rule], f"{count - cap} more findings of this rule are not told")
        for rule, count in seen.items()
        if count > cap
    ]
