# expects LP302
from torch import nn


class Similarity(nn.Module):
    def __init__(self, words, size=32):
        super().__init__()
        self.table = nn.EmbeddingBag(words, size)

    def forward(self, question, answer):
        return (self.table(question) * self.table(answer)).sum(dim=1)


matcher = Similarity(20000)
criterion = nn.BCEWithLogitsLoss()
for question, answer, label in pairs:
    loss = criterion(label.float(), matcher(question, answer))
    loss.backward()
