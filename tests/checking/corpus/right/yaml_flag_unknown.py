import yaml, torch.nn as nn
cfg = yaml.safe_load(open("c.yaml"))
acts = {"softmax": nn.Softmax(dim=1), "none": nn.Identity()}
net = nn.Sequential(nn.Linear(4, 3), acts[cfg["act"]])
crit = {"ce": nn.CrossEntropyLoss(), "nll": nn.NLLLoss()}[cfg["loss"]]
for x, y in loader:
    crit(net(x), y).backward()
