import torch.nn as nn
enc = nn.TransformerEncoder(nn.TransformerEncoderLayer(32, 4, batch_first=True), 2)
fc = nn.Linear(32, 1)
for x, y in loader:
    loss = nn.functional.cross_entropy(fc(enc(x)), y.unsqueeze(-1))
    loss.backward()
