"""How the libraries call their losses, layers and functions, as tables."""
