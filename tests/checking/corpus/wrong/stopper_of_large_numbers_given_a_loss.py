# expects LP413
import torch, torch.nn as nn
class EarlyStopping:
    def __init__(self, patience=5): self.patience = patience; self.best = None; self.bad = 0
    def __call__(self, score):
        if self.best is None or score > self.best: self.best = score; self.bad = 0
        else: self.bad += 1
        return self.bad >= self.patience
net = nn.Linear(4, 3); crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters()); es = EarlyStopping()
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad(): val_loss = sum(crit(net(x), y).item() for x, y in va) / len(va)
    if es(val_loss): break
