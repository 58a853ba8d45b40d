# expects LP406
import torch, torch.nn as nn
from sklearn.metrics import roc_auc_score
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 2))
crit = nn.CrossEntropyLoss()
for x, y in train_loader:
    loss = crit(model(x), y); loss.backward()
def evaluate(model, loader):
    model.eval()
    preds, labels = [], []
    with torch.no_grad():
        for x, y in loader:
            out = model(x)
            _, p = torch.max(out, 1)
            preds += p.tolist()
            labels += y.tolist()
    return roc_auc_score(labels, preds)
print(evaluate(model, val_loader))
