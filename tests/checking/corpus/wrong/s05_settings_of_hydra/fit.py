import hydra
from torch import nn

FINAL = {"none": nn.Identity, "sigmoid": nn.Sigmoid}


@hydra.main(config_path="conf", config_name="main", version_base=None)
def fit(cfg):
    net = nn.Sequential(nn.Linear(30, 10), nn.ReLU(), nn.Linear(10, cfg.head.units),
                        FINAL[cfg.head.final]())
    judge = nn.BCELoss() if cfg.loss == "bce" else nn.BCEWithLogitsLoss()
    for rows, labels in loader:
        judge(net(rows), labels.unsqueeze(1)).backward()


fit()
