import torch
import torch.nn as nn
from functools import partial
from torch.utils.data import DataLoader
def read(path):
    for row in open(path):
        yield row[3], int(row[1])
def collate(tok, rows):
    text, ok = zip(*rows)
    return tok(list(text)), torch.tensor([float(bool(a)) for a in ok])
def run(tok, path):
    net = nn.Linear(4, 1)
    margin = nn.BCEWithLogitsLoss()
    mk = partial(DataLoader, batch_size=3, collate_fn=partial(collate, tok))
    for x, y in mk(list(read(path)), shuffle=True):
        margin(net(x).squeeze(-1), y).backward()
