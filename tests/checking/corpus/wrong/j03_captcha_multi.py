# expects LP101
import torch
import torch.nn as nn
class Captcha(nn.Module):
    def __init__(self, n_chars=36, length=4):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 32, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.digits = nn.ModuleList([nn.Linear(32, n_chars) for _ in range(length)])
    def forward(self, x):
        h = self.body(x)
        return tuple(torch.softmax(d(h), dim=1) for d in self.digits)
model = Captcha()
ce = nn.CrossEntropyLoss()
for x, y in loader:
    a, b, c, d = model(x)
    loss = ce(a, y[:, 0]) + ce(b, y[:, 1]) + ce(c, y[:, 2]) + ce(d, y[:, 3])
    loss.backward()
