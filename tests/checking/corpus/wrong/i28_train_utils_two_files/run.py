import torch
from torch import nn
from trainer import Trainer
model = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 3))
Trainer(model, nn.NLLLoss(), torch.optim.Adam(model.parameters())).fit(loader, epochs=3)
