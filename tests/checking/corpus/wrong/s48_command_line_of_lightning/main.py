from lightning.pytorch.cli import LightningCLI

import parts  # noqa: F401

if __name__ == "__main__":
    LightningCLI()
