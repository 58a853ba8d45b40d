# expects LP102
import copy
import torch
from torch import nn
class EarlyStopper:
    def __init__(self, patience=3):
        self.patience, self.best, self.count = patience, float("inf"), 0
    def __call__(self, value):
        if value < self.best:
            self.best, self.count = value, 0
        else:
            self.count += 1
        return self.count >= self.patience
def evaluate(model, loader, loss_fn):
    model.eval()
    total = 0.0
    with torch.no_grad():
        for x, y in loader:
            total += loss_fn(model(x), y).item()
    return total / len(loader)
def fit(model, train_loader, val_loader, loss_fn, optimizer, epochs=100):
    stopper, best = EarlyStopper(), None
    for epoch in range(epochs):
        model.train()
        for x, y in train_loader:
            optimizer.zero_grad(set_to_none=True)
            out = model(x)
            loss = loss_fn(out, y)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
        if stopper(evaluate(model, val_loader, loss_fn)):
            break
        best = copy.deepcopy(model.state_dict())
    return best
model = nn.Sequential(nn.Linear(30, 16), nn.Tanh(), nn.Linear(16, 1), nn.Flatten(0))
fit(model, tr, va, nn.BCELoss(), torch.optim.Adam(model.parameters()))
