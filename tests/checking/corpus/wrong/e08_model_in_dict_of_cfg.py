# expects LP101
import torch.nn as nn
cfg = dict(
    model=dict(dims=[32, 64, 4], act="relu", out="softmax"),
    train=dict(loss="ce", epochs=3),
)
ACTS = dict(relu=nn.ReLU, softmax=lambda: nn.Softmax(dim=1))
LOSSES = dict(ce=nn.CrossEntropyLoss, nll=nn.NLLLoss)
def build(c):
    seq = []
    dims = c["dims"]
    for i in range(len(dims) - 1):
        seq.append(nn.Linear(dims[i], dims[i + 1]))
        seq.append(ACTS[c["act"] if i < len(dims) - 2 else c["out"]]())
    return nn.Sequential(*seq)
net = build(cfg["model"])
crit = LOSSES[cfg["train"]["loss"]]()
for _ in range(cfg["train"]["epochs"]):
    for x, y in loader:
        crit(net(x), y).backward()
