"""The workers of a run: hired when there is work, replaced when they die."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from unres.batch.chunk import Input, Job, Result, convert_chunk
from unres.batch.engines import Done
from unres.errors import EngineError

if TYPE_CHECKING:
    from unres.batch.engines import Crew, Engine, Future


class Workers:
    """The workers of a run, and one worker apart for inputs that may have killed another.

    A context manager: at its end all of them are dismissed, and what they had to do is dropped.
    """

    def __init__(self, engine: Engine, count: int, job: Job) -> None:
        self._many, self._one = _Hired(engine, count), _Hired(engine, 1)
        self._job = job

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._many.dismiss(error)
        self._one.dismiss(error)

    @property
    def size(self) -> int:
        """How many chunks are worked on at a time, as far as it is known."""
        return self._many.size

    def submit(self, inputs: list[Input]) -> Future[list[Result]]:
        """Let a worker convert `inputs`; nobody is hired where there are none.

        Raises:
            EngineError: there are no workers to be had.
        """
        if not inputs:
            return Done(list[Result])
        try:
            return self._submit(self._many, inputs)
        except RuntimeError:  # a BrokenExecutor: its workers died
            self._many.dismiss()
            return self._submit(self._many, inputs)

    def results(self, inputs: list[Input], future: Future[list[Result]]) -> list[Result]:
        """Return the results of a chunk; where its worker died, of each input by itself.

        Raises:
            EngineError: the workers have another version of this package.
        """
        try:
            return future.result()
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  each engine has its own way to tell that a worker died
            return [self._by_itself(each) for each in inputs]

    def _by_itself(self, source: Input) -> Result:
        try:
            return self._submit(self._one, [source]).result()[0]
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  as above; now it is known which input did it
            self._one.dismiss()
            return Result(error=f"{source.name}: its process died; is there enough memory?")

    def _submit(self, hired: _Hired, inputs: list[Input]) -> Future[list[Result]]:
        return hired.crew.executor.submit(convert_chunk, inputs, self._job)


class _Hired:
    """The crew of an engine, hired when it is first needed."""

    def __init__(self, engine: Engine, count: int) -> None:
        self._engine, self._count = engine, count
        self._crew: Crew | None = None
        self._end = ExitStack()

    @property
    def crew(self) -> Crew:
        if self._crew is None:
            self._crew = self._end.enter_context(self._engine(self._count))
        return self._crew

    @property
    def size(self) -> int:
        return self._crew.size if self._crew else self._count

    def dismiss(self, error: BaseException | None = None) -> None:
        """End the crew: at once where an `error` ends the run."""
        self._crew = None
        self._end.__exit__(type(error) if error else None, error, None)
