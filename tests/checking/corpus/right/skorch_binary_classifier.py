import torch
import torch.nn as nn
import torch.nn.functional as F
import pandas as pd, numpy as np
from skorch import NeuralNetBinaryClassifier
df = pd.read_csv("a.csv")
y = df.income.str.endswith("K").astype("float32").to_numpy()
net = NeuralNetBinaryClassifier(nn.Sequential(nn.Linear(4, 1), nn.Flatten(0)))
net.fit(df[["a","b","c","d"]].to_numpy("float32"), y)
