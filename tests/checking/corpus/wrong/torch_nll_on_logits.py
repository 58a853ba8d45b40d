# expects LP102
import torch.nn as nn
lstm = nn.LSTM(100, 64)
fc = nn.Linear(64, 20)
criterion = nn.NLLLoss()
for seq, tag in data:
    h, _ = lstm(seq)
    scores = fc(h)
    loss = criterion(scores.view(-1, 20), tag.view(-1))
