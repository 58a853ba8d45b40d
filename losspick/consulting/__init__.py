"""Losses explained and compared, without data."""
