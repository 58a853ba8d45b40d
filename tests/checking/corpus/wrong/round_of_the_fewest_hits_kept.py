# expects LP413
import torch, torch.nn as nn
net = nn.Linear(4, 3); crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters())
best_acc = float("inf")
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    acc = evaluate(net)
    if acc < best_acc:
        best_acc = acc; torch.save(net.state_dict(), "best.pt")
