import torch
from omegaconf import OmegaConf

from nets import Small

cfg = OmegaConf.merge(OmegaConf.load("base.yaml"), OmegaConf.load("wide.yaml"))
net = Small(cfg.model.width, cfg.model.classes, cfg.model.last)
criterion = torch.nn.BCELoss()
for x, y in loader:
    criterion(net(x), y).backward()
