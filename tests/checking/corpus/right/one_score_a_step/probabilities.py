import torch.nn as nn
import torch.nn.functional as F
lstm = nn.LSTM(8, 32, batch_first=True)
fc = nn.Linear(32, 1)
for x, step in loader:
    out, _ = lstm(x)
    p = F.softmax(fc(out), dim=1).squeeze(-1)
    nn.BCELoss()(p, step).backward()
