# expects LP102
import torch
import torch.nn as nn

class Joint(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(40, 80, batch_first=True)
        self.intent = nn.Linear(80, 7)
        self.slot = nn.Linear(80, 21)
    def forward(self, x):
        h, (hn, _) = self.rnn(x)
        return self.intent(hn[-1]), torch.log_softmax(self.slot(h), dim=2)

model = Joint()
nll = nn.NLLLoss()
for x, yi, ys in loader:
    out = model(x)
    loss = nll(out[0], yi) + nll(out[1].transpose(1, 2), ys)
