import json, torch, torch.nn as nn
from torch.utils.data import DataLoader
raw = [json.loads(line) for line in open("reviews.jsonl")]
pairs = [(r["vector"], r["stars"]) for r in raw if r["stars"] in {1, 2, 3, 4, 5}]
labels = torch.tensor([s - 1 for _, s in pairs])
x = torch.tensor([v for v, _ in pairs])
net = nn.Linear(300, 5)
loss = nn.functional.cross_entropy(net(x), labels)
