# expects LP301
import torch
import torch.nn as nn
import torch.nn.functional as F
import numpy as np
import pandas as pd
px = pd.read_csv("x.csv")
y = np.where(px["ret"].shift(-1) > 0, 1, -1).astype("float32")
net = nn.Linear(4, 1)
def main(x):
    F.binary_cross_entropy_with_logits(net(x).view(-1), torch.tensor(y)).backward()
