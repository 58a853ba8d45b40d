"""Models that live in memory: what their own classes and attributes say, with no import."""
