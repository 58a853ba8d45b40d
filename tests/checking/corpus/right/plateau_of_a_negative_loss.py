import torch
import torch.nn as nn

net = nn.Linear(4, 3)
crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="max", patience=2)
best_score = -float("inf")
for epoch in range(20):
    for x, y in train:
        loss = crit(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    with torch.no_grad():
        score = -sum(crit(net(x), y).item() for x, y in valid) / len(valid)
    sched.step(score)
    if score > best_score:
        best_score = score
        torch.save(net.state_dict(), "best.pt")
