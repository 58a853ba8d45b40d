import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 5))
for x, y in loader:
    F.cross_entropy(net(x), y).backward()
with torch.no_grad():
    for it in range(n_iters):
        p = net(xs[it]).argmax(0)
    for row in batch:
        q = torch.softmax(net(row), dim=0)
    for img in load_images(folder):
        c = net(img).argmax(dim=0)
