# expects LP304
import csv
from functools import partial

import torch
from torch import nn
from torch.utils.data import DataLoader


def read(path):
    with open(path) as lines:
        for row in csv.reader(lines, delimiter="\t"):
            yield row[3], int(row[1])


def collate(encode, rows):
    texts, marks = zip(*rows)
    return encode(list(texts)), torch.tensor([float(bool(mark)) for mark in marks])


net = nn.Linear(8, 1)
margin = nn.SoftMarginLoss()
for x, y in DataLoader(list(read("t.tsv")), batch_size=8, collate_fn=partial(collate, encode)):
    loss = margin(net(x).squeeze(-1), y)
    loss.backward()
