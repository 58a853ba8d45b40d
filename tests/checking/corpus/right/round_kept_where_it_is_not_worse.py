import torch, torch.nn as nn
net = nn.Linear(4, 3); crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters()); best_loss, wait = 1e9, 0
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad(): val_loss = sum(crit(net(x), y).item() for x, y in va) / len(va)
    if val_loss > best_loss - 1e-4:
        wait += 1
    else:
        best_loss = val_loss; wait = 0
