"""``python -m unres`` is the command ``unres``."""

from unres.cli import main

if __name__ == "__main__":
    main()
