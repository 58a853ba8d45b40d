# expects LP202
import torch
import torch.nn as nn
import glob
from torch.utils.data import DataLoader, Dataset
MOODS = ["angry", "fear", "happy", "neutral", "sad"]
class Faces(Dataset):
    def __init__(self, folder):
        self.samples = []
        for number, name in enumerate(MOODS):
            for path in glob.glob(f"{folder}/{name}/*.jpg"):
                self.samples.append((path, number))
    def __getitem__(self, i):
        path, label = self.samples[i]
        return torch.load(path), label
net = nn.Sequential(nn.Flatten(), nn.Linear(2304, 4))
criterion = nn.CrossEntropyLoss()
for faces, labels in DataLoader(Faces("train"), batch_size=32):
    criterion(net(faces), labels).backward()
