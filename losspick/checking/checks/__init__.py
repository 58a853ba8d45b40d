"""The checks; the number in the file's name is the code."""
