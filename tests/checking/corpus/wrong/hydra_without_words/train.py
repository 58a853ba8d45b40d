import hydra
from hydra.utils import instantiate


@hydra.main(config_path="conf", config_name="config")
def main(cfg):
    net = instantiate(cfg.model)
    crit = instantiate(cfg.loss)
    for x, y in cfg.loader:
        crit(net(x), y).backward()
