import torch, torch.nn as nn
class MaskNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.LSTM(257, 128, batch_first=True)
        self.mask = nn.Linear(128, 257)
    def forward(self, spec):
        h, _ = self.enc(spec)
        return torch.sigmoid(self.mask(h)) * spec
n = MaskNet()
for noisy, clean in loader:
    nn.MSELoss()(n(noisy), clean).backward()
