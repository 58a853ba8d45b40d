import torch.nn as nn
import torch.nn.functional as F
lstm = nn.LSTM(8, 32, batch_first=True)
fc = nn.Linear(32, 1)
for x, step in loader:
    out, _ = lstm(x)
    p = F.log_softmax(fc(out), dim=1)
    nn.NLLLoss()(p, step.unsqueeze(1)).backward()
