# expects LP102
import torch.nn as nn
import torch.nn.functional as F
class Anomaly(nn.Module):
    def __init__(self, n_features):
        super().__init__()
        self.encoder = nn.LSTM(n_features, 64, batch_first=True)
        self.decoder = nn.LSTM(64, 64, batch_first=True)
        self.output_layer = nn.Linear(64, n_features)
    def forward(self, x):
        _, (h, _) = self.encoder(x)
        h = h[-1].unsqueeze(1).repeat(1, x.size(1), 1)
        h, _ = self.decoder(h)
        return self.output_layer(h)
model = Anomaly(3)
for x in loader:
    recon = model(x)
    loss = F.binary_cross_entropy(recon, x, reduction="mean")
    loss.backward()
