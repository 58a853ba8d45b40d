import torch
from torch import nn


class Writer(nn.Module):
    def __init__(self, number):
        super().__init__()
        self.seen = nn.Embedding(number, 32)
        self.steps = nn.GRU(32, 64, batch_first=True)
        self.head = nn.Linear(64, number)

    def forward(self, x, state=None):
        out, state = self.steps(self.seen(x), state)
        return self.head(out), state


writer = Writer(80)
criterion = nn.CrossEntropyLoss()
for x, y in pairs:
    out, _ = writer(x)
    criterion(out.transpose(1, 2), y).backward()


@torch.no_grad()
def tell(x, heat=1.0):
    scores, state = writer(x)
    last = scores[:, -1]
    torch.multinomial(torch.softmax(last / heat, -1), 1)
    torch.multinomial(last.div(heat).exp(), 1)
    last.exp().multinomial(1)
    torch.multinomial(torch.log_softmax(last, -1).exp(), 1)
    torch.multinomial(last.abs(), 1)
    torch.multinomial(last - last.min(), 1)
    last.clamp_(min=0)
    return torch.multinomial(last, 1)


tell(torch.zeros(1, 1, dtype=torch.long))
