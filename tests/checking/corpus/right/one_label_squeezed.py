import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Ds(Dataset):
    def __init__(self, xs, ys):
        self.xs, self.ys = xs, ys
    def __len__(self):
        return len(self.ys)
    def __getitem__(self, i):
        return torch.tensor(self.xs[i]).float(), torch.LongTensor([self.ys[i]])
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3))
ce = nn.CrossEntropyLoss()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), y.squeeze(1)).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), y.view(-1)).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), y[:, 0]).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    y = y.to("cuda").flatten()
    ce(net(x), y).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), torch.max(y, 1)[0]).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), torch.squeeze(y)).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), y.reshape(len(y))).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), y.T[0]).backward()
for x, y in DataLoader(Ds(xs, ys), batch_size=16):
    ce(net(x), torch.cat([one for one in y])).backward()
for x, (y,) in [(x, y.T) for x, y in DataLoader(Ds(xs, ys), batch_size=16)]:
    ce(net(x), y).backward()
