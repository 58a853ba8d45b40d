# expects LP101
import torch.nn as nn
import torch.nn.functional as F
from ignite.engine import create_supervised_trainer


class Weighted(nn.Module):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def forward(self, scores, labels):
        return self.factor * F.cross_entropy(scores, labels)


net = nn.Sequential(nn.Linear(8, 4), nn.Softmax(dim=1))
criterion = Weighted(0.5)
trainer = create_supervised_trainer(net, optimizer, criterion)
trainer.run(loader, max_epochs=3)
