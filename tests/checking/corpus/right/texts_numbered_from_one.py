import torch, torch.nn as nn
from torch.utils.data import DataLoader
from torchtext.datasets import AG_NEWS
from torch.nn.utils.rnn import pad_sequence
def collate(batch):
    labels, texts = [], []
    for y, t in batch:
        labels.append(int(y) - 1)
        texts.append(torch.tensor(vocab(tok(t))))
    return pad_sequence(texts, batch_first=True), torch.tensor(labels)
train_iter = AG_NEWS(split="train")
dl = DataLoader(list(train_iter), batch_size=8, collate_fn=collate)
class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.e = nn.EmbeddingBag(1000, 32)
        self.fc = nn.Linear(32, n)
    def forward(self, x):
        return self.fc(self.e(x))
net = Net(4)
crit = nn.CrossEntropyLoss()
for x, y in dl:
    loss = crit(net(x), y)
