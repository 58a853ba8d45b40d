"""Python text: where it stands, how it is decoded and parsed, which files a tree has."""
