from lightning.pytorch.cli import LightningCLI


def run():
    LightningCLI(save_config_kwargs={"overwrite": True})


if __name__ == "__main__":
    run()
