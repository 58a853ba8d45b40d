# expects LP304
import torch
from torch import nn
class Embed(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 16))
    def forward(self, x):
        return self.net(x)
e = Embed()
loss_fn = nn.CosineEmbeddingLoss(margin=0.3)
labels = torch.randint(0, 2, (128,)).float()
loss_fn(e(a), e(b), labels).backward()
