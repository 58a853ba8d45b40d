import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset
class Pairs(Dataset):
    def __len__(self):
        return 1000
    def __getitem__(self, i):
        same = i % 2
        return load(i, same), load(i + 1, same), torch.tensor(2 * same - 1, dtype=torch.float32)
net = nn.Linear(10, 4)
loss_fn = nn.CosineEmbeddingLoss(margin=0.3)
for a, b, same in DataLoader(Pairs(), 32):
    loss_fn(net(a), net(b), same).backward()
