"""Check an archive of Akoma Ntoso in CI: one line a finding, exit status 1 if a file fails.

python examples/check_archive.py ARCHIVE

Like ``unres validate ARCHIVE``, with a rule of the archive's own: no symbol twice in one language.
"""

import sys
from collections import defaultdict
from pathlib import Path

import unres


def main(archive: Path) -> int:
    """Return how many errors there are, after printing each."""
    errors = 0
    seen: dict[tuple[str | None, str], list[str]] = defaultdict(list)
    for path in sorted(archive.rglob("*.xml")):
        report = unres.validate(path)
        for finding in report.findings:
            print(f"{path}:{finding.line}: {finding.severity}: {finding.rule} {finding.message}")
        errors += not report.ok
        if report.ok:
            document = unres.read_akn(path)
            seen[document.masthead.symbol, document.language].append(str(path))
    for (symbol, language), paths in seen.items():
        if symbol and len(paths) > 1:
            print(f"{symbol} in {language} is there {len(paths)} times: {', '.join(paths)}")
            errors += 1
    print(f"{errors} errors")
    return errors


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])) > 0)
