# expects LP301
import csv, torch, torch.nn as nn
from torch.utils.data import DataLoader
rows = []
with open("yelp.csv") as f:
    for r in csv.DictReader(f):
        stars = int(float(r["stars"]))
        if r["text"] and stars in range(1, 6):
            rows.append((torch.tensor(enc(r["text"])), stars))
net = nn.Sequential(nn.Linear(300, 64), nn.ReLU(), nn.Linear(64, 5))
loss_fn = nn.CrossEntropyLoss()
for x, y in DataLoader(rows, batch_size=32, shuffle=True):
    loss_fn(net(x), y).backward()
