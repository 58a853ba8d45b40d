import torch
from sklearn.datasets import fetch_20newsgroups, load_diabetes
from sklearn.model_selection import train_test_split
from torch import nn

rows, amounts = load_diabetes(return_X_y=True)
seen, unseen, known, wanted = train_test_split(rows, amounts)
seen, known = torch.tensor(seen).float(), torch.tensor(known).float()
net = nn.Sequential(nn.Linear(10, 16), nn.ReLU(), nn.Linear(16, 1))
nn.MSELoss()(net(seen).squeeze(), known).backward()
nn.MSELoss()(net(seen), known.view(-1, 1)).backward()
for row, amount in zip(seen, known):
    nn.MSELoss()(net(row).squeeze(), amount).backward()
    nn.MSELoss()(net(row), amount.view(1)).backward()
texts, kinds = fetch_20newsgroups(return_X_y=True)
frame, amounts = load_diabetes(return_X_y=True, as_frame=True)
