import torch, torch.nn as nn
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1))
def dice(pred, target, eps=1e-6):
    inter = (pred * target).sum()
    return (2 * inter + eps) / (pred.sum() + target.sum() + eps)
for img, mask in loader:
    out = torch.sigmoid(net(img))
    loss = dice(out, mask)
    loss = loss * -1
    opt.zero_grad(); loss.backward(); opt.step()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = torch.neg(d); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = d.neg(); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = torch.sub(1, d); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = d.mul(-1); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = torch.ones(1) - d; loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = (1 - d).mean(); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = d - 1; loss = -loss; loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = 1 / d; loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = -torch.log(d); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); loss = d.rsub(1); loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), mask); w = -0.5; loss = w * d; loss.backward()
for img, mask in loader:
    d = dice(torch.sigmoid(net(img)), 1 - mask); loss = bce(out, mask) - d; loss.backward()
