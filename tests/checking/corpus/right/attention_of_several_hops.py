import torch, torch.nn as nn, torch.nn.functional as F
class SelfAtt(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(100, 64)
        self.lstm = nn.LSTM(64, 64, batch_first=True)
        self.w = nn.Linear(64, 4)
        self.fc = nn.Linear(256, 5)
    def forward(self, x):
        h, _ = self.lstm(self.emb(x))
        a = F.softmax(self.w(h), dim=1)
        m = torch.bmm(a.transpose(1, 2), h)
        return self.fc(m.flatten(1))
model = SelfAtt()
for x, y in loader:
    F.cross_entropy(model(x), y).backward()
with torch.no_grad():
    for x, y in test_loader:
        pred = model(x).argmax(1)
