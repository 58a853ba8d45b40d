import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Marks(nn.Module):
    def __init__(self):
        super().__init__()
        self.steps = nn.GRU(4, 8, batch_first=True)
        self.top = nn.Linear(8, 3)

    def forward(self, x, lengths):
        packed, _ = self.steps(pack_padded_sequence(x, lengths, batch_first=True))
        return torch.log_softmax(self.top(packed.data), dim=1)


loss = nn.NLLLoss()(Marks()(x, lengths), y)
