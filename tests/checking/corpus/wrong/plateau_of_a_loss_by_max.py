# expects LP413
import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3)); crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters()); sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="max", patience=2)
best = 0
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad(): vl = sum(crit(net(x), y).item() for x, y in va) / len(va)
    sched.step(vl)
    if vl > best:
        best = vl; torch.save(net.state_dict(), "best.pt")
