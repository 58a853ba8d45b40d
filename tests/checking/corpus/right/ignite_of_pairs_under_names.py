import torch, torch.nn as nn
from ignite.engine import Engine
from ignite.metrics import Accuracy, Loss, RunningAverage
net = nn.Linear(10, 4); crit = nn.NLLLoss()
def step(e, b):
    x, y = b; p = torch.log_softmax(net(x), 1); l = crit(p, y); l.backward(); return {"loss": l.item(), "p": p, "y": y}
tr = Engine(step); RunningAverage(output_transform=lambda o: o["loss"]).attach(tr, "loss")
Accuracy(output_transform=lambda o: (o["p"], o["y"])).attach(tr, "acc")
