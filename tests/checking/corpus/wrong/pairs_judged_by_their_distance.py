# expects LP304
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Signatures(Dataset):
    def __init__(self, file):
        self.rows = [line.split() for line in open(file)]

    def __getitem__(self, i):
        one, other, genuine = self.rows[i]
        return picture(one), picture(other), torch.tensor(int(genuine))


net = nn.Sequential(nn.Flatten(), nn.Linear(4096, 64))
loss = nn.HingeEmbeddingLoss(margin=2.0)
for one, other, genuine in DataLoader(Signatures("pairs.txt"), 32):
    apart = torch.pairwise_distance(net(one), net(other))
    loss(apart, genuine).backward()
    hits = (apart < 1.0).int().eq(genuine).float().mean()
