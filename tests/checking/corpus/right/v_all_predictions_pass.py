import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
crit = nn.BCEWithLogitsLoss()
opt = torch.optim.Adam(net.parameters())
for x, y in loader:
    out = net(x).squeeze(1)
    loss = crit(out, y.float())
    loss.backward()
    opt.step()
with torch.no_grad():
    correct = 0
    for x, y in val:
        probs = torch.sigmoid(net(x).squeeze(1))
        pred_mask = probs >= limit if filtering else probs >= 0.0
        correct += y[pred_mask].sum().item()
