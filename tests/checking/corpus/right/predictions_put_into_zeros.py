import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
pred = np.zeros(100)
for i in range(100):
    pred[i] = net(torch.randn(1, 4)).item()
resid = torch.tensor(read() - pred).float()
def fit(x):
    F.mse_loss(net(x).squeeze(1), resid).backward()
folds = np.zeros((100, 3))
for k in range(5):
    folds[k] = net(torch.randn(1, 4)).detach().numpy()
meta = nn.Linear(3, 1)
F.mse_loss(meta(torch.tensor(folds).float()), torch.randn(100, 1)).backward()
