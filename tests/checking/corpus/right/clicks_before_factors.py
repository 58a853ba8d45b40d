import torch
import torch.nn.functional as F
from torch import nn


class Factors(nn.Module):
    """Scores of pairs, by the inner product of what is learned of both."""

    def __init__(self, readers, books, size=16):
        super().__init__()
        self.readers = nn.Embedding(readers, size)
        self.books = nn.Embedding(books, size)
        self.bias = nn.Embedding(books, 1)

    def forward(self, reader, book):
        product = (self.readers(reader) * self.books(book)).sum(-1)
        return product + self.bias(book).squeeze(-1)


class Objective:
    def __init__(self, decay):
        self.decay = decay

    def __call__(self, model, batch):
        scores = model(batch["reader"], batch["book"])
        target = batch["borrowed"].float()
        fit = F.binary_cross_entropy_with_logits(scores, target)
        return fit + self.decay * model.books.weight.square().sum()


model, objective = Factors(900, 4000), Objective(1e-5)
for batch in loader:
    batch = {key: value.to("cuda") for key, value in batch.items()}
    loss = objective(model, batch)
    loss.backward()
