import torch, torch.nn as nn
net = nn.Linear(4, 3)
def run(loss, x, y):
    p = net(x)
    if isinstance(loss, nn.CrossEntropyLoss):
        return loss(p, y.argmax(1))
    elif isinstance(loss, (nn.BCEWithLogitsLoss, nn.MSELoss)):
        return loss(p, y.float())
    elif isinstance(loss, nn.modules.loss._WeightedLoss):
        return loss(p.log_softmax(1), y.argmax(1))
    return loss(p, y)
run(nn.BCEWithLogitsLoss(), x, y); run(nn.NLLLoss(), x, y); run(nn.CrossEntropyLoss(), x, y)
