from lightning.pytorch.cli import LightningCLI


class CropCLI(LightningCLI):
    def add_arguments_to_parser(self, parser):
        parser.link_arguments("data.size", "model.size")


if __name__ == "__main__":
    CropCLI(seed_everything_default=3)
