import torch
from hydra import compose, initialize
from hydra.utils import instantiate

with initialize(version_base=None, config_path="conf"):
    cfg = compose(config_name="main")
net = instantiate(cfg.net)
criterion = torch.nn.CrossEntropyLoss()
for x, y in loader:
    criterion(net(x), y).backward()
