import torch
from torch import nn
head = nn.Conv2d(256, 3 * 85, 1)
bce, ce, mse = nn.BCEWithLogitsLoss(), nn.CrossEntropyLoss(), nn.MSELoss()
for f, t in loader:
    p = head(f).view(-1, 3, 85, 13, 13).permute(0, 1, 3, 4, 2)
    xy = torch.sigmoid(p[..., :2])
    loss = mse(xy, t["xy"]) + mse(p[..., 2:4], t["wh"]) + bce(p[..., 4], t["obj"]) + ce(p[..., 5:].reshape(-1, 80), t["cls"])
    loss.backward()
    with torch.no_grad():
        conf = torch.sigmoid(p[..., 4]) > 0.5
