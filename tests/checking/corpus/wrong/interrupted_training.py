# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
def train(loader):
    head = nn.Linear(6, 1)
    opt = torch.optim.SGD(head.parameters(), 0.1)
    y = torch.rand(70)
    x = torch.rand(70, 6)
    try:
        for i in range(10):
            loss = F.mse_loss(head(x), y)
            loss.backward()
            opt.step()
    except KeyboardInterrupt:
        print("stopped")
