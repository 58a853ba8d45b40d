# expects LP101
import torch
from torch import nn
class AgeGender(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.age = nn.Linear(8, 1)
        self.gender = nn.Sequential(nn.Linear(8, 2), nn.Softmax(dim=1))
    def forward(self, x):
        z = self.f(x)
        return self.age(z), self.gender(z)
model = AgeGender()
crit_age, crit_gender = nn.L1Loss(), nn.CrossEntropyLoss()
for img, age, gender in loader:
    pa, pg = model(img)
    loss = crit_age(pa, age.unsqueeze(1).float()) + 2 * crit_gender(pg, gender)
    loss.backward()
