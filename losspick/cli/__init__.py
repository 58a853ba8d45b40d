"""The command line: parse, call the API, print, exit; one module a command."""
