# expects LP101
import torch.nn as nn

class MTL(nn.Module):
    def __init__(self, tasks):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(128, 64), nn.ReLU())
        self.heads = nn.ModuleDict({
            "toxic": nn.Sequential(nn.Linear(64, 1), nn.Sigmoid()),
            "lang": nn.Linear(64, 30),
        })

    def forward(self, x, task):
        return self.heads[task](self.body(x))

net = MTL(None)
bce = nn.BCEWithLogitsLoss()
ce = nn.CrossEntropyLoss()
for x, y_tox, y_lang in loader:
    loss = bce(net(x, "toxic"), y_tox) + ce(net(x, "lang"), y_lang)
    loss.backward()
