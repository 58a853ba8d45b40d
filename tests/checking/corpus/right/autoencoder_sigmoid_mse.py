import torch.nn as nn
ae = nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 784), nn.Sigmoid())
crit = nn.MSELoss()
for img, _ in dl:
    out = ae(img)
    loss = crit(out, img)
