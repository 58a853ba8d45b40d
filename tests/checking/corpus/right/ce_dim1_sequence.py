import torch.nn as nn
class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(10, 20, batch_first=True)
        self.out = nn.Linear(20, 7)
    def forward(self, x):
        return nn.functional.log_softmax(self.out(self.rnn(x)[0]), dim=2)
m = Tagger()
nll = nn.NLLLoss()
for x, y in loader:
    nll(m(x).permute(0, 2, 1), y).backward()
