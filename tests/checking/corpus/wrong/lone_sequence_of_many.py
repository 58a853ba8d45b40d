# expects LP203
"""Names the next note of melodies that were made equally long, all of them at once."""

from torch import nn
from torch.nn.utils.rnn import pad_sequence

memory = nn.LSTM(12, 48, batch_first=True)
naming = nn.Linear(48, 12)
criterion = nn.CrossEntropyLoss()
together = pad_sequence(melodies, batch_first=True).float()
for first in range(0, len(together), 16):
    some = together[first : first + 16]
    steps, _ = memory(some)
    criterion(naming(steps), some.argmax(dim=1)).backward()
