# expects LP102
import torch.nn as nn
rnn = nn.LSTM(40, 128)
proj = nn.Linear(128, 29)
ctc = nn.CTCLoss()
h, _ = rnn(spec)
loss = ctc(proj(h), targets, in_len, tgt_len)
