# expects LP101
from dataclasses import dataclass
import torch
from torch import nn, Tensor

@dataclass
class Output:
    scores: Tensor
    hidden: Tensor

class Tagger(nn.Module):
    def __init__(self, vocab: int, n_tags: int):
        super().__init__()
        self.emb = nn.Embedding(vocab, 100)
        self.rnn = nn.GRU(100, 100, batch_first=True)
        self.cls = nn.Linear(100, n_tags)

    def forward(self, ids: Tensor) -> Output:
        h, _ = self.rnn(self.emb(ids))
        return Output(scores=torch.sigmoid(self.cls(h)), hidden=h)

tagger = Tagger(5000, 12)
loss_fn = nn.BCEWithLogitsLoss(reduction="mean")
for ids, tags in data:
    out = tagger(ids)
    loss = loss_fn(out.scores, tags.float())
    loss.backward()
