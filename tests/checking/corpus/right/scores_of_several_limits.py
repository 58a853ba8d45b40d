import torch, torch.nn as nn, numpy as np
from sklearn.metrics import f1_score, accuracy_score, confusion_matrix, roc_auc_score
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 5))
crit = nn.BCEWithLogitsLoss()
def evaluate(model, loader):
    preds, labels = [], []
    for x, y in loader:
        loss = crit(model(x), y.float())
        out = torch.sigmoid(model(x))
        preds.append(out.detach().cpu().numpy()); labels.append(y.numpy())
    preds = np.concatenate(preds); labels = np.concatenate(labels)
    best = max(f1_score(labels, preds > t, average="micro") for t in np.linspace(0, 1, 20))
    hard = np.where(preds > 0.5, 1, 0)
    return f1_score(labels, hard, average="macro"), accuracy_score(labels, (preds > 0.5).astype(int)), roc_auc_score(labels, preds), accuracy_score(labels, np.round(preds))
evaluate(model, loader)
