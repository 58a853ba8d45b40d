import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset, Subset


class Series(Dataset):
    def __init__(self, series, width):
        self.series, self.width = series, width

    def __len__(self):
        return len(self.series) - self.width

    def __getitem__(self, i):
        x = self.series[i : i + self.width]
        y = self.series[i + self.width]
        return torch.tensor(x).float().unsqueeze(-1), torch.tensor([y], dtype=torch.float32)


class Labels(Series):
    def __getitem__(self, i):
        return torch.tensor(self.series[i]).float(), torch.tensor(int(self.width[i]))


class Steps(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(1, 32, batch_first=True)
        self.fc = nn.Linear(32, 1)

    def forward(self, x):
        out, _ = self.lstm(x)
        return self.fc(out[:, -1])


model, loss = Steps(), nn.HuberLoss()
for x, y in DataLoader(Subset(Series(series, 24), range(100)), batch_size=32, shuffle=True):
    loss(model(x), y).backward()
    loss(model(x).squeeze(), y.squeeze()).backward()
    loss(model(x).squeeze(1), y.squeeze(1)).backward()
net, nll = nn.Sequential(nn.Linear(6, 4), nn.LogSoftmax(dim=1)), nn.NLLLoss()
for x, y in DataLoader(Labels(rows, labels), batch_size=20):
    nll(net(x), y).backward()
for x, y in DataLoader(Labels(rows, labels), batch_size=20):
    nll(net(x), y.unsqueeze(0).view(-1)).backward()
