# expects LP101
from accelerate import Accelerator
import torch
from torch import nn
acc = Accelerator(gradient_accumulation_steps=4)
model = nn.Sequential(nn.Linear(768, 2), nn.LogSoftmax(dim=-1), nn.Softmax(dim=-1))
opt = torch.optim.AdamW(model.parameters())
model, opt, loader = acc.prepare(model, opt, loader)
crit = nn.CrossEntropyLoss()
for x, y in loader:
    with acc.accumulate(model):
        loss = crit(model(x), y)
        acc.backward(loss)
        opt.step()
