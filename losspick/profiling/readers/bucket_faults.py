"""What a store refuses, and how that is told: without keys, and with what to do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from losspick.core.regexes import regex
from losspick.errors import InputError

#: Environment variables whose values are never shown.
_SECRET = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SECURITY_TOKEN",
)
_LONGEST = 200
_CODE = regex(r"AWS Error (\w+)(?: \((HTTP status \d+)\))?")
_KEYS_FIX = (
    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, of somebody who may read it"
)
_REGION_FIX = "set AWS_REGION to the region of the bucket, and check the keys"
#: What a store answers -> what that means, and what to do.
_MEANINGS = {
    "ACCESS_DENIED": ("the store gives no access to this", _KEYS_FIX),
    "INVALID_ACCESS_KEY_ID": ("the store does not know the access key", _KEYS_FIX),
    "INVALID_CLIENT_TOKEN_ID": ("the store does not know the access key", _KEYS_FIX),
    "SIGNATURE_DOES_NOT_MATCH": ("the secret key is not that of the access key", _KEYS_FIX),
    "EXPIRED_TOKEN": ("the keys have expired", "fetch new ones"),
    "NO_SUCH_BUCKET": ("there is no such bucket", "check its name and AWS_ENDPOINT_URL"),
    "NO_SUCH_KEY": ("there is no such object", "check the path"),
    "RESOURCE_NOT_FOUND": ("there is no such object", "check the path"),
    "NETWORK_CONNECTION": (
        "the store can't be reached",
        "check the network, and AWS_ENDPOINT_URL where the bucket is not at Amazon",
    ),
}


@contextmanager
def told_faults(address: str) -> Iterator[None]:
    """Turn what pyarrow says of a store into an InputError."""
    try:
        yield
    except OSError as error:
        raise refused(address, error) from error


def refused(address: str, error: Exception) -> InputError:
    """Return the error for an address that a store refuses."""
    found = _CODE.search(str(error))
    code = found[1] if found else ""
    if code in _MEANINGS:
        what, fix = _MEANINGS[code]
        return InputError(f"{what} ({code})", where=address, fix=fix)
    if found and found[2]:
        what = f"the store refused this ({found[2]})"
        return InputError(what, where=address, fix=_REGION_FIX)
    said = without_keys(str(error))[:_LONGEST] or type(error).__name__
    return InputError(f"the store refused this ({said})", where=address, fix=_KEYS_FIX)


def without_keys(text: str) -> str:
    """Return one line of a text in which no key of the environment stands."""
    for name in _SECRET:
        key = os.environ.get(name)
        if key:
            text = text.replace(key, "...")
    return " ".join(text.split())
