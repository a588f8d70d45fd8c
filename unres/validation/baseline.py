"""The baseline: findings that are known and are passed over, so that new ones stand out."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from unres.errors import SettingsError
from unres.validation.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from unres.validation.report import Finding

#: How often each file has each finding: rule and message, wherever it stands.
Known = dict[str, Counter[str]]


def baseline_of(reports: Iterable[tuple[str, Report]], folder: Path) -> str:
    """Return the baseline of all findings of `reports`, as JSON; `folder` is where it will lie."""
    known = {
        _name(name, folder): dict(sorted(Counter(map(_key, report.findings)).items()))
        for name, report in reports
        if report.findings
    }
    return json.dumps({"version": 1, "known": known}, ensure_ascii=False, indent=1, sort_keys=True)


def read_baseline(path: Path) -> Known:
    """Return what a baseline knows.

    Raises:
        SettingsError: it cannot be read, or is no baseline.
    """
    try:
        known = json.loads(path.read_text(encoding="utf-8"))["known"]
        return {name: Counter(dict(of)) for name, of in known.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"{path}: is no baseline ({error}); write it anew with --write-baseline"
        raise SettingsError(msg) from error


def without_known(
    report: Report, name: str, known: Mapping[str, Counter[str]], folder: Path
) -> Report:
    """Return `report` on the file `name` without the findings that a baseline in `folder` knows."""
    left = Counter(known.get(_name(name, folder), {}))
    kept = []
    for found in report.findings:
        if left[_key(found)] > 0:
            left[_key(found)] -= 1
        else:
            kept.append(found)
    return Report(tuple(kept), report.well_formed, report.valid)


def _key(found: Finding) -> str:
    return f"{found.rule} {found.message}"


def _name(name: str, folder: Path) -> str:
    """Return the name of a file as seen from the baseline: the same from any folder."""
    try:
        return PurePath(os.path.relpath(name, folder)).as_posix()
    except ValueError:  # on another drive
        return PurePath(name).as_posix()
