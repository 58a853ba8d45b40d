import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class One(Dataset):
    def __init__(self, texts, labels):
        self.texts, self.labels = texts, labels
    def __len__(self): return len(self.texts)
    def __getitem__(self, i):
        return torch.tensor(self.texts[i]).unsqueeze(0), torch.tensor([self.labels[i]])
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.EmbeddingBag(1000, 32)
        self.f = nn.Linear(32, 4)
    def forward(self, x): return self.f(self.e(x))
net = Net()
ce = nn.CrossEntropyLoss()
for x, y in DataLoader(One(t, l), batch_size=None, shuffle=True):
    ce(net(x), y).backward()
ds = One(t, l)
for i in range(len(ds)):
    x, y = ds[i]
    ce(net(x), y).backward()
