import torch, torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader
from data import load, pos_weight
Xtr, Xte, ytr, yte = load()
dl = DataLoader(TensorDataset(torch.tensor(Xtr).float(), torch.tensor(ytr).float()), 256, shuffle=True)
net = nn.Sequential(nn.Linear(Xtr.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
crit = nn.BCEWithLogitsLoss(pos_weight=pos_weight(ytr))
opt = torch.optim.Adam(net.parameters())
for x, y in dl:
    loss = crit(net(x).squeeze(1), y)
    opt.zero_grad(); loss.backward(); opt.step()
