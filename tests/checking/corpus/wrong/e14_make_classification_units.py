# expects LP202
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split
import torch
from torch import nn
X, y = make_classification(n_samples=1000, n_features=20, n_informative=8, n_classes=5)
Xtr, Xte, ytr, yte = train_test_split(X, y)
Xtr = torch.tensor(Xtr, dtype=torch.float32)
ytr = torch.tensor(ytr, dtype=torch.long)
clf = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, 4))
for _ in range(50):
    nn.CrossEntropyLoss()(clf(Xtr), ytr).backward()
