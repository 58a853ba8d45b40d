"""A store that speaks S3, started by the tests in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

KEYS = {"AWS_ACCESS_KEY_ID": "AKIAEXAMPLE77", "AWS_SECRET_ACCESS_KEY": "example/secret+77"}
_SECONDS = 60


@dataclass(frozen=True)
class Store:
    """A running store.

    DuckDB holds Python's lock while it opens Parquet: in a thread the store could not answer it.
    """

    endpoint: str

    @property
    def environment(self) -> dict[str, str]:
        return {**KEYS, "AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": "us-east-1"}

    def client(self) -> Any:
        import boto3

        return boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
        )

    @contextmanager
    def closed_to_all(self) -> Iterator[None]:
        """Let nobody in for a while: no key is known to it."""
        self._answer_unchecked("0")
        try:
            yield
        finally:
            self._answer_unchecked("inf")

    def _answer_unchecked(self, requests: str) -> None:
        url, kind = f"{self.endpoint}/moto-api/reset-auth", {"Content-Type": "text/plain"}
        asked = urllib.request.Request(url, data=requests.encode(), headers=kind, method="POST")
        with urllib.request.urlopen(asked, timeout=_SECONDS) as answer:
            assert answer.status == 200


@contextmanager
def running_store() -> Iterator[Store]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(words, env=os.environ | KEYS, **quiet) as process:
        try:
            _wait_for(port, process)
            yield Store(f"http://127.0.0.1:{port}")
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the store did not start")
