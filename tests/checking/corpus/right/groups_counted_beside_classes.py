import torch, torch.nn as nn
from sklearn.cluster import KMeans
REGIONS = ["north", "south", "east", "west", "centre"]
net = nn.Linear(10, 3); ce = nn.CrossEntropyLoss()
for x, y in dl: ce(net(x), y).backward()
labels = KMeans(5).fit_predict(xt)
for k, name in enumerate(REGIONS):
    print(name, xt[labels == k].mean())
