# expects LP101
import torch
import torch.nn as nn
class Classifier(nn.Module):
    ACT = {"sigmoid": torch.sigmoid, "tanh": torch.tanh}
    def __init__(self, d, out_act="sigmoid"):
        super().__init__()
        self.fc = nn.Linear(d, 1)
        self.out_act = self.ACT[out_act]
    def forward(self, x):
        return self.out_act(self.fc(x))
clf = Classifier(9)
crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    crit(clf(x), y[:, None]).backward()
