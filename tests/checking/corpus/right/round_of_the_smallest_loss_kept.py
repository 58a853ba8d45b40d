import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3)); crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
best_loss = float("inf")
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    val_loss = 0
    with torch.no_grad():
        for x, y in va: val_loss += crit(net(x), y).item()
    val_loss /= len(va)
    if val_loss < best_loss:
        best_loss = val_loss; torch.save(net.state_dict(), "best.pt")
