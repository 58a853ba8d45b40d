"""Tables on the web: read as files are, and what can't be had is told without secrets."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pandas as pd
import pytest

import losspick
from losspick.errors import InputError
from losspick.profiling.readers.web import shown_address

FRAME = pd.DataFrame({"price": [f"${at * 37 % 900}" for at in range(300)], "n": range(300)})


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("site")
    FRAME.to_csv(folder / "t.csv", index=False)
    FRAME.to_csv(folder / "t.csv.gz", index=False)
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", folder
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz"])
def test_the_profile_is_that_of_the_file(site: tuple[str, Path], name: str) -> None:
    url, folder = site
    for column in FRAME:
        expected = losspick.profile(folder / name, column).to_dict()["profile"]
        assert losspick.profile(f"{url}/{name}", column).to_dict()["profile"] == expected


def test_what_is_not_there_is_told(site: tuple[str, Path]) -> None:
    with pytest.raises(InputError, match="nothing at this address"):
        losspick.profile(f"{site[0]}/no.csv", "price")
    with pytest.raises(InputError, match="can't be reached"):
        losspick.profile("http://127.0.0.1:9/t.csv", "price")


def test_signatures_and_logins_are_not_shown(site: tuple[str, Path]) -> None:
    host = site[0].partition("://")[2]
    for place in (f"me:word@{host}", "me:word@example.invalid", host):
        with pytest.raises(InputError) as caught:
            losspick.profile(f"http://{place}/no.csv?signature=abc", "price")
        assert "word" not in str(caught.value)
        assert "abc" not in str(caught.value)
    assert shown_address("https://me:word@host/a@b.csv?x=1") == "https://host/a@b.csv"
