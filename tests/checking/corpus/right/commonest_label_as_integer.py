import numpy as np
import torch
from sklearn.preprocessing import LabelEncoder
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Windows(Dataset):
    def __init__(self, signal, labels):
        self.y = []
        for start in range(0, len(signal) - 128, 64):
            values, counts = np.unique(labels[start : start + 128], return_counts=True)
            self.y.append(values[counts.argmax()])
        self.x = torch.tensor(signal, dtype=torch.float32)
        self.y = torch.tensor(np.array(self.y), dtype=torch.long)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


encoder = LabelEncoder()
labels = encoder.fit_transform(table["activity"])
net = nn.Linear(128, len(encoder.classes_))
criterion = nn.CrossEntropyLoss()
for x, y in DataLoader(Windows(signal, labels), batch_size=64):
    criterion(net(x), y).backward()
