import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn


def main():
    frame = pd.read_parquet("songs.parquet")
    tags = torch.tensor(frame.filter(like="tag_").values, dtype=torch.float32)
    inputs = torch.tensor(frame.filter(like="mel_").values, dtype=torch.float32)
    present = tags.sum(dim=0)
    absent = tags.shape[0] - present
    net = nn.Sequential(nn.Linear(inputs.shape[1], 64), nn.ReLU(), nn.Linear(64, tags.shape[1]))
    adam = torch.optim.Adam(net.parameters())
    for rows in torch.randperm(len(tags)).split(64):
        loss = F.binary_cross_entropy_with_logits(
            net(inputs[rows]), tags[rows], pos_weight=absent / present
        )
        loss.backward()
        adam.step()
        adam.zero_grad()


main()
