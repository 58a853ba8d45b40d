# expects LP101
import torch
from accelerate import Accelerator
from torch import nn
accelerator = Accelerator()
model = nn.Sequential(nn.Linear(3, 3), nn.Softmax(dim=1))
optimizer = torch.optim.AdamW(model.parameters())
model, optimizer, loader = accelerator.prepare(model, optimizer, loader)
loss_fct = nn.CrossEntropyLoss()
for batch in loader:
    outputs = model(batch["x"])
    loss = loss_fct(outputs, batch["y"])
    accelerator.backward(loss)
