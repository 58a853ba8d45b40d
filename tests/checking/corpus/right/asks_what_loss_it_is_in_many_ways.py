# guards by name of loss / class identity
import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(3, 2)
def g1(crit, x, y):
    if crit is F.nll_loss: return crit(F.log_softmax(net(x), 1), y)
    return crit(net(x), y)
def g2(crit, x, y):
    if crit.__name__ == "nll_loss": return crit(F.log_softmax(net(x), 1), y)
    return crit(net(x), y)
def g3(cls, x, y):
    c = cls()
    if cls is nn.NLLLoss: return c(F.log_softmax(net(x), 1), y)
    return c(net(x), y)
def g4(cls, x, y):
    c = cls()
    if issubclass(cls, nn.NLLLoss): return c(F.log_softmax(net(x), 1), y)
    return c(net(x), y)
def g5(cls, x, y):
    c = cls()
    if cls in (nn.NLLLoss, nn.KLDivLoss): return c(F.log_softmax(net(x), 1), y)
    return c(net(x), y)
def g6(c, x, y):
    match c:
        case nn.NLLLoss(): return c(F.log_softmax(net(x), 1), y)
        case _: return c(net(x), y)
for x, y in dl:
    g1(F.cross_entropy, x, y); g1(F.nll_loss, x, y); g2(F.cross_entropy, x, y); g2(F.nll_loss, x, y)
    g3(nn.CrossEntropyLoss, x, y); g3(nn.NLLLoss, x, y); g4(nn.CrossEntropyLoss, x, y); g4(nn.NLLLoss, x, y)
    g5(nn.CrossEntropyLoss, x, y); g5(nn.NLLLoss, x, y); g6(nn.CrossEntropyLoss(), x, y); g6(nn.NLLLoss(), x, y)
