"""Advising: profile, goal and rules become a recommendation."""
