import torch, torch.nn as nn
class Trainer:
    def __init__(self, model, criterion):
        self.model, self.criterion = model, criterion
    def step(self, x, y):
        out = self.model(x)
        if isinstance(self.criterion, nn.BCELoss):
            loss = self.criterion(torch.sigmoid(out).squeeze(1), y.float())
        elif isinstance(self.criterion, nn.BCEWithLogitsLoss):
            loss = self.criterion(out.squeeze(1), y.float())
        else:
            loss = self.criterion(out, y)
        loss.backward()
t = Trainer(nn.Linear(4, 1), nn.BCELoss())
for x, y in loader: t.step(x, y)
t = Trainer(nn.Linear(4, 1), nn.BCEWithLogitsLoss())
for x, y in loader: t.step(x, y)
t = Trainer(nn.Linear(4, 3), nn.CrossEntropyLoss())
for x, y in loader: t.step(x, y)
