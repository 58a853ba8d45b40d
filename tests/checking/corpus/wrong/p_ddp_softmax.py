# expects LP101
import torch, torch.nn as nn
from torch.nn.parallel import DistributedDataParallel as DDP

class Net(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 32, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.classifier = nn.Sequential(nn.Dropout(), nn.Linear(32, c), nn.Softmax(dim=1))
    def forward(self, x):
        return self.classifier(self.features(x))

def worker(rank, world):
    model = Net(10).to(rank)
    model = nn.SyncBatchNorm.convert_sync_batchnorm(model)
    ddp = DDP(model, device_ids=[rank])
    ddp = torch.compile(ddp)
    loss_fn = nn.CrossEntropyLoss().to(rank)
    for x, y in loader:
        loss = loss_fn(ddp(x.to(rank)), y.to(rank))
        loss.backward()
