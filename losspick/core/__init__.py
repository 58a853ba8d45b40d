"""The words that every room shares; standard library only."""
