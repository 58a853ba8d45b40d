# expects LP101
import torch
import torch.nn as nn
class D(nn.Module):
    def __init__(self, d=128):
        super().__init__()
        self.conv1 = nn.Conv2d(1, d, 4, 2, 1)
        self.conv2 = nn.Conv2d(d, 1, 4, 1, 0)
    def forward(self, input):
        x = nn.functional.leaky_relu(self.conv1(input), 0.2)
        return torch.sigmoid(self.conv2(x))
d = D()
BCE_loss = nn.BCEWithLogitsLoss()
for x_, _ in train_loader:
    y_real_ = torch.ones(x_.size(0))
    D_result = d(x_).squeeze()
    D_real_loss = BCE_loss(D_result, y_real_)
    D_real_loss.backward()
