"""The errors of this package.

::

    UnresError
    ├── InputError        the input cannot be read at all
    ├── LanguageError     the language is none of those that the data cover
    ├── DataError         a data file shipped with the package has the wrong shape
    ├── LossError         text would be lost, or an identity be made up; nothing was given out
    ├── WriteError        the XML written does not pass the schema; nothing was given out
    ├── OutputError       an output file exists, or cannot be written
    ├── SettingsError     a file of settings, of findings to pass over or of rules is wrong
    └── EngineError       the processes or machines that are to do the work cannot be had

Odd content raises none of them: it is taken as it is, with a diagnostic.
"""

from __future__ import annotations


class UnresError(Exception):
    """Base of all errors raised on purpose; its message says what to do."""


class InputError(UnresError):
    """Raised when an input is missing, empty, binary or in no known encoding.

    Give another file, or name the encoding.
    """


class LanguageError(UnresError):
    """Raised for a language that no data file covers, or a text in none of them.

    Name one of the languages with ``--language``.
    """


class DataError(UnresError):
    """Raised when a data file of the package does not have the shape it must have.

    The installation is damaged, or a data file was edited: the message names file and field.
    """


class LossError(UnresError):
    """Raised where what is given out would say less than the input, or something else.

    The message names what would be lost. Consent with ``--lossy``, or ask for another format.
    """


class WriteError(UnresError):
    """Raised when the XML about to be given out does not pass the schema: a defect of ours.

    The message names the element, the line and the rule. Please report it with the input.
    """


class OutputError(UnresError):
    """Raised when an output exists and may not be replaced, or cannot be written.

    Choose another place, or say that it may be replaced.
    """


class SettingsError(UnresError):
    """Raised when a file of settings, a baseline or a Schematron schema cannot be used.

    The message names the file and what in it is wrong.
    """


class EngineError(UnresError):
    """Raised when an engine cannot be had: not installed, out of reach, or of another version.

    Install the extra that the message names, or check the address of the scheduler.
    """


def defect(error: Exception) -> str:
    """Return how an error is told that nobody foresaw: users never see a traceback."""
    return f"a defect of unres, please report it ({type(error).__name__}: {error})"
