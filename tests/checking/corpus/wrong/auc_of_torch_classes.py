# expects LP406
import torch, torch.nn as nn
from sklearn.metrics import roc_auc_score
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 1)
    def forward(self, x):
        return self.fc(x)
net = Net()
crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    loss = crit(net(x).squeeze(1), y.float())
    loss.backward()
with torch.no_grad():
    probs = torch.sigmoid(net(xt)).squeeze(1)
    preds = (probs > 0.5).float().cpu().numpy()
print(roc_auc_score(yt, preds))
