# expects LP106
import torch
import torch.nn as nn
torch.manual_seed(0)
X = torch.randn(256, 24, 3)
y = torch.randn(256, 1)
class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(3, 32, batch_first=True)
        self.head = nn.Linear(32, 1)
    def forward(self, x):
        out, (h, c) = self.lstm(x)
        return torch.sigmoid(self.head(h[-1]))
model = Forecaster()
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters())
for epoch in range(20):
    optimizer.zero_grad()
    loss = criterion(model(X), y)
    loss.backward()
    optimizer.step()
