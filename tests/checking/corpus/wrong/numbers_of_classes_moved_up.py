# expects LP301
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

MOODS = ["calm", "glad", "cross"]


class Voices(Dataset):
    def __getitem__(self, i):
        wave, mood = load(i)
        return wave, MOODS.index(mood) + 1


net = nn.Sequential(nn.Linear(400, 64), nn.ReLU(), nn.Linear(64, 3))
for wave, mood in DataLoader(Voices(), 16):
    nn.functional.cross_entropy(net(wave), mood).backward()
