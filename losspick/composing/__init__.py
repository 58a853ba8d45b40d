"""Losses of one's own: sums and weightings of the catalogue's, declared as data."""
