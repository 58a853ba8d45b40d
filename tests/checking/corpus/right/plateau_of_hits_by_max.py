import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3)); crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="max", patience=2)
def evaluate(net, dl):
    ok = n = 0
    with torch.no_grad():
        for x, y in dl: ok += (net(x).argmax(1) == y).sum().item(); n += len(y)
    return ok / n
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    acc = evaluate(net, va)
    sched.step(acc)
