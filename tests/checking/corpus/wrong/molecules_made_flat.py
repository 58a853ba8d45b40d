# expects LP204
import torch
from torch_geometric.datasets import MoleculeNet
from torch_geometric.loader import DataLoader

molecules = MoleculeNet("data", "Lipo")
molecules._data.y = molecules._data.y.flatten()
order = torch.randperm(len(molecules))
training = DataLoader(molecules[order[:3000]], batch_size=32, shuffle=True)
net = torch.nn.Sequential(torch.nn.Linear(9, 64), torch.nn.ReLU(), torch.nn.Linear(64, 1))
for batch in training:
    loss = torch.nn.functional.l1_loss(net(batch.x), batch.y)
    loss.backward()
