import torch, torch.nn as nn, numpy as np
from sklearn.metrics import roc_auc_score, accuracy_score
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 2))
crit = nn.CrossEntropyLoss()
for x, y in train_loader:
    loss = crit(model(x), y); loss.backward()
all_p, all_y, all_c = [], [], []
with torch.no_grad():
    for x, y in val_loader:
        p = torch.softmax(model(x), dim=1)
        all_p.append(p[:, 1].cpu().numpy())
        all_c.extend(p.argmax(1).tolist())
        all_y.append(y.numpy())
auc = roc_auc_score(np.concatenate(all_y), np.concatenate(all_p))
acc = accuracy_score(np.concatenate(all_y), all_c)
acc = accuracy_score(np.concatenate(all_y), [1 if p > 0.5 else 0 for p in all_p])
