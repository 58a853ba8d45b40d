import torch
from sklearn.metrics import f1_score
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Songs(Dataset):
    def __init__(self, table, moods):
        self.table = table
        self.moods = moods

    def __len__(self):
        return len(self.table)

    def __getitem__(self, at):
        sound = torch.load(self.table.loc[at, "path"])
        return sound, torch.tensor(self.table.loc[at, self.moods])


net = nn.Sequential(nn.Linear(30, 64), nn.ReLU(), nn.Linear(64, 6))
criterion = nn.MultiLabelSoftMarginLoss()
optimizer = torch.optim.Adam(net.parameters())


def train(loader):
    for rows, tags in loader:
        scores = net(rows)
        loss = criterion(scores, tags.type_as(scores))
        hits = f1_score(tags.data.to("cpu"), scores.data.to("cpu") > 0.5, average="samples")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(loss.item(), hits)


train(DataLoader(Songs(songs, moods), batch_size=16, shuffle=True))
