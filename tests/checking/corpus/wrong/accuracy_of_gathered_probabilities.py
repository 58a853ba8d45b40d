# expects LP406
import torch, torch.nn as nn
from sklearn.metrics import f1_score, accuracy_score
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
crit = nn.BCEWithLogitsLoss()
for x, y in train_loader:
    loss = crit(model(x).squeeze(1), y.float()); loss.backward()
def evaluate(model, loader):
    model.eval()
    preds, labels = [], []
    with torch.no_grad():
        for x, y in loader:
            out = torch.sigmoid(model(x)).squeeze(1)
            preds.extend(out.cpu().numpy())
            labels.extend(y.numpy())
    return accuracy_score(labels, preds)
print(evaluate(model, val_loader))
