import torch
from torch import nn


class Symptoms(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(40, 32)
        self.outer = nn.Linear(32, 11)

    def forward(self, answers):
        return self.outer(torch.relu(self.inner(answers)))

    def predict(self, answers):
        return self.forward(answers).sigmoid()


symptoms = Symptoms()
criterion = nn.BCEWithLogitsLoss()
for answers, present in loader:
    loss = criterion(symptoms(answers), present)
    loss.backward()
