import torch.nn as nn
class Net(nn.Module):
    def __init__(self, task):
        super().__init__()
        self.task = task
        self.fc = nn.Linear(10, 1 if task != "multi" else 5)
    def forward(self, x):
        x = self.fc(x)
        if self.task == "binary":
            return x.sigmoid()
        if self.task == "multi":
            return x.log_softmax(1)
        return x
LOSS = {"binary": nn.BCELoss(), "multi": nn.NLLLoss(), "reg": nn.MSELoss()}
for task in LOSS:
    net, crit = Net(task), LOSS[task]
    for x, y in loaders[task]:
        crit(net(x), y).backward()
