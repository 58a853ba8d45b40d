# expects LP101
import torch.nn as nn
from poutyne import Model

net = nn.Sequential(nn.Linear(10, 5), nn.Softmax(dim=1))
model = Model(net, "adam", "cross_entropy", batch_metrics=["accuracy"])
model.fit(x, y)
