"""The session in which Spark reads files."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

from losspick.profiling.readers.bucket_settings import settings_of

#: A local session that listens to nobody and keeps quiet: what fails is told by an exception.
_SPARK_SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}


def spark_session() -> Any:
    """Return the running session, else a new local one that says only errors."""
    session = importlib.import_module("pyspark.sql").SparkSession
    running = session.getActiveSession()
    if running is not None:
        return running
    # its workers would else be of the first Python on the path, which may know no pyarrow
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = session.builder.master("local[*]").appName("losspick")
    buckets = settings_of().for_spark()
    return builder.config(map={**_SPARK_SETTINGS, **buckets}).getOrCreate()
