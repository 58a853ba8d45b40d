import hydra
from lightning import Trainer


def train(cfg):
    module = hydra.utils.instantiate(cfg.model)
    trainer = hydra.utils.instantiate(cfg.trainer) or Trainer()
    trainer.fit(model=module, datamodule=hydra.utils.instantiate(cfg.data))


@hydra.main(version_base="1.3", config_path="conf", config_name="train.yaml")
def main(cfg):
    train(cfg)


if __name__ == "__main__":
    main()
