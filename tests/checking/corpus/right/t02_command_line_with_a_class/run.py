from pytorch_lightning.cli import LightningCLI

from tides import Tides

LightningCLI(Tides, save_config_callback=None)
