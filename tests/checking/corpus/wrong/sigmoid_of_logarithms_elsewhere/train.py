import torch, torch.nn as nn
from model import LSTMTagger
def train(loader):
    m = LSTMTagger(1000, 32, 64, 6)
    crit = nn.NLLLoss()
    opt = torch.optim.Adam(m.parameters())
    for x, y in loader:
        loss = crit(m(x), y)
        opt.zero_grad(); loss.backward(); opt.step()
    torch.save(m.state_dict(), "m.pt")
    return m
def evaluate(m, loader):
    m.eval()
    scores = []
    with torch.no_grad():
        for x, y in loader:
            scores.append(torch.sigmoid(m(x)))
    return torch.cat(scores)
m = train(load("train"))
evaluate(m, load("test"))
