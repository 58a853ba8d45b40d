import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Texts(Dataset):
    def __init__(self, rows):
        self.rows = rows
    def __len__(self): return len(self.rows)
    def __getitem__(self, i):
        text, label = self.rows[i]
        return torch.tensor(text), torch.tensor([label])
def collate(batch):
    xs, ys = zip(*batch)
    return nn.utils.rnn.pad_sequence(xs, batch_first=True), torch.cat(ys)
def collate_two(batch):
    xs = [b[0] for b in batch]
    ys = torch.stack([b[1] for b in batch]).squeeze(1)
    return nn.utils.rnn.pad_sequence(xs, batch_first=True), ys
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.Embedding(1000, 32)
        self.f = nn.Linear(32, 4)
    def forward(self, x): return self.f(self.e(x).mean(1))
net = Net()
ce = nn.CrossEntropyLoss()
for x, y in DataLoader(Texts(rows), batch_size=8, collate_fn=collate):
    ce(net(x), y).backward()
for x, y in DataLoader(Texts(rows), batch_size=8, collate_fn=collate_two):
    ce(net(x), y).backward()
