import torch, torch.nn as nn
class EarlyStopper:
    def __init__(self, patience=5, min_delta=0): self.patience = patience; self.min_delta = min_delta; self.counter = 0; self.best = float("inf")
    def early_stop(self, validation_loss):
        if validation_loss < self.best:
            self.best = validation_loss; self.counter = 0
        elif validation_loss > (self.best + self.min_delta):
            self.counter += 1
            if self.counter >= self.patience: return True
        return False
net = nn.Linear(4, 3); crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters()); es = EarlyStopper()
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad(): val_loss = sum(crit(net(x), y).item() for x, y in va) / len(va)
    if es.early_stop(val_loss): break
    es2 = EarlyStopper()
    if es2.early_stop(-acc): break
