"""Tables at ``https://`` and ``http://``, fetched as a whole."""

from __future__ import annotations

from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from losspick.errors import InputError
from losspick.profiling.readers.content import Content, content_of_bytes

#: Seconds without an answer.
_PATIENCE = 60.0

#: What servers answer -> what that means.
_MEANINGS = {
    401: "the server wants a login",
    403: "the server gives no access to this",
    404: "there is nothing at this address",
    410: "there is nothing at this address any more",
}


def is_on_the_web(address: str) -> bool:
    """Tell whether an address is one of the web."""
    return address.partition("://")[0].lower() in ("http", "https")


def shown_address(address: str) -> str:
    """Return an address without what may be secret: a login, and the query with its signatures."""
    scheme, mark, rest = address.partition("?")[0].partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"


def content_at(address: str) -> Content:
    """Fetch what is at an address.

    Raises:
        InputError: There is nothing, or it can't be had.
    """
    name = shown_address(address)
    if "@" in address.split("/")[2]:
        raise InputError(
            "a login doesn't belong into an address, which is shown and logged",
            where=name,
            fix="download the table and give the file",
        )
    try:
        # the scheme is http or https, and redirections stay so
        with urlopen(Request(address), timeout=_PATIENCE) as answer:
            data = answer.read()
    except HTTPError as error:
        error.close()
        what = _MEANINGS.get(error.code, f"the server refused this: {error.reason}")
        raise InputError(
            f"{what} ({error.code})", where=name, fix="check the address, or download the table"
        ) from error
    except (URLError, OSError, HTTPException, ValueError) as error:
        said = getattr(error, "reason", error)
        raise InputError(
            f"the address can't be reached ({said})",
            where=name,
            fix="check the address and the network, or download the table",
        ) from error
    return content_of_bytes(data, name)
