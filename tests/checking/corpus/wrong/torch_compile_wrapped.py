# expects LP101
import torch
from torch import nn
model = nn.Sequential(nn.Linear(2, 2), nn.Softmax(1))
model = torch.compile(model.to("cuda"))
criterion = nn.CrossEntropyLoss().to("cuda")
out = model(torch.zeros(1, 2))
loss = criterion(out, target)
