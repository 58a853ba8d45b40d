"""Names the next note of melodies that come one at a time: (length, notes) in, the same out."""

import torch
from torch import nn

memory = nn.LSTM(12, 48, batch_first=True)
naming = nn.Linear(48, 12)
criterion = nn.CrossEntropyLoss()
for melody in melodies:
    steps, _ = memory(melody[:-1])
    criterion(naming(steps), melody[1:].argmax(dim=1)).backward()
for number in range(10):
    melody = torch.eye(12)[torch.randint(12, (30,))]
    steps, _ = memory(melody[:-1])
    criterion(naming(steps), melody[1:].argmax(dim=1)).backward()
