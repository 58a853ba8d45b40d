import hydra
from hydra.utils import instantiate


@hydra.main(version_base=None, config_path="conf", config_name="main")
def main(cfg):
    net = instantiate(cfg.net).cuda()
    criterion = instantiate(cfg.judge)
    for x, y in loader:
        criterion(net(x), y).backward()


if __name__ == "__main__":
    main()
