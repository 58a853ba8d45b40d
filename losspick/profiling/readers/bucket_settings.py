"""Where the buckets are: what the usual environment variables say, in each engine's words.

Keys are not here: every reader takes them from the environment by itself.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from losspick.errors import UsageError

_SCHEMES = ("s3", "s3a")


@dataclass(frozen=True, slots=True)
class BucketSettings:
    """Where a bucket is.

    Attributes:
        endpoint: The URL of the store; None for Amazon's.
        region: The store's region; None if nothing says it.
    """

    endpoint: str | None
    region: str | None

    @property
    def plain(self) -> bool:
        """Tell whether the store is reached without encryption."""
        return bool(self.endpoint) and str(self.endpoint).lower().startswith("http://")

    def for_polars(self) -> dict[str, str]:
        """Return the options of its scans."""
        options = {"aws_endpoint_url": self.endpoint, "aws_region": self.region}
        if self.plain:
            options["aws_allow_http"] = "true"
        return {name: value for name, value in options.items() if value}

    def for_duckdb(self) -> dict[str, str]:
        """Return the settings of a connection; its extension httpfs reads the keys by itself."""
        found = {"s3_region": self.region} if self.region else {}
        if not self.endpoint:
            return {name: value for name, value in found.items() if value}
        host = self.endpoint.partition("://")[2].rstrip("/")
        more = {"s3_endpoint": host, "s3_url_style": "path"}
        return {**found, **more, "s3_use_ssl": "false" if self.plain else "true"}

    def for_dask(self) -> dict[str, object]:
        """Return the storage options, which are those of s3fs."""
        options: dict[str, object] = {}
        if self.endpoint:
            options["endpoint_url"] = self.endpoint
        if self.region:
            options["client_kwargs"] = {"region_name": self.region}
        return options

    def for_spark(self) -> dict[str, str]:
        """Return the settings of a session; ``s3://`` means what Hadoop calls ``s3a://``."""
        options = {
            "fs.s3.impl": "org.apache.hadoop.fs.s3a.S3AFileSystem",
            "fs.s3a.endpoint": self.endpoint,
            "fs.s3a.endpoint.region": self.region,
            "fs.s3a.path.style.access": "true" if self.endpoint else None,
        }
        return {f"spark.hadoop.{name}": value for name, value in options.items() if value}


def is_in_bucket(address: str) -> bool:
    """Tell whether an address is one of an S3 bucket."""
    return address.partition("://")[0].lower() in _SCHEMES


def settings_of(bucket: str | None = None) -> BucketSettings:
    """Return what the environment says; of a bucket whose region it leaves open, Amazon is asked.

    Raises:
        UsageError: The endpoint is no URL.
    """
    said = os.environ.get
    endpoint = said("AWS_ENDPOINT_URL_S3") or said("AWS_ENDPOINT_URL") or None
    if endpoint and not endpoint.lower().startswith(("http://", "https://")):
        raise UsageError(
            "the endpoint of the store is no URL",
            where="AWS_ENDPOINT_URL",
            fix="set it to such as https://HOST:PORT, or unset it for Amazon's",
        )
    region = said("AWS_REGION") or said("AWS_DEFAULT_REGION") or None
    if region is None and endpoint is None and bucket:
        region = _region_of(bucket)
    return BucketSettings(endpoint, region)


def _region_of(bucket: str) -> str | None:
    from pyarrow.fs import resolve_s3_region

    try:
        return str(resolve_s3_region(bucket))
    except OSError:
        return None  # whether the bucket is there, and who may read it, shows where it is listed
