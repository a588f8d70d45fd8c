"""Convert a folder with Spark: ``python examples/on_spark.py TEXTS OUT``.

Spark reads the files, has each partition converted as one chunk, and writes a Parquet table with
the columns ``path``, ``xml`` and ``error``. What was done and is to be done again is Spark's care.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pyspark.sql import Row, SparkSession

from unres.batch import Input, Job, convert_chunk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def converted(files: Iterable[Row]) -> Iterator[Row]:
    """Convert the files of a partition."""
    inputs = [Input(file.path, bytes(file.content)) for file in files]
    for source, result in zip(inputs, convert_chunk(inputs, Job()), strict=True):
        xml = result.data.decode() if result.data else None
        yield Row(path=source.name, xml=xml, error=result.error)


if __name__ == "__main__":
    texts, out = sys.argv[1:]
    # Spark's workers run whatever ``python3`` is; on one machine this Python is meant.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("unres").getOrCreate()
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(texts)
    table = files.rdd.mapPartitions(converted).toDF("path string, xml string, error string")
    table.write.mode("overwrite").parquet(out)
