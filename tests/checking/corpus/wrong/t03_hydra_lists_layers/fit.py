import hydra
from hydra.utils import instantiate
from omegaconf import DictConfig


@hydra.main(version_base="1.3", config_path="settings", config_name="fit")
def fit(cfg: DictConfig):
    head, judge = instantiate(cfg.head), instantiate(cfg.judge)
    step = instantiate(cfg.step, params=head.parameters())
    for sample, kind in instantiate(cfg.samples):
        error = judge(head(sample), kind)
        step.zero_grad()
        error.backward()
        step.step()


if __name__ == "__main__":
    fit()
