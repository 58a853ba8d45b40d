"""losspick tells you which loss to train with, and proves it."""

__version__ = "0.1.0"
