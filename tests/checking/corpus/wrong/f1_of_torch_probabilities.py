# expects LP406
import torch, torch.nn as nn
from sklearn.metrics import f1_score
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
net.eval()
with torch.no_grad():
    probs = torch.sigmoid(net(xt)).squeeze(1)
print(f1_score(yt, probs.cpu().numpy()))
