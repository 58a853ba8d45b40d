import torch
import torch.nn as nn
from sklearn.metrics import classification_report

CROPS = ["wheat", "maize", "rice", "soy", "barley"]
net = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 4))
criterion = nn.CrossEntropyLoss()
for x, y in train_loader:
    loss = criterion(net(x), y)
    loss.backward()
print(classification_report(y_test, net(x_test).argmax(1), labels=range(5), target_names=CROPS))
