import copy

import torch
import torch.nn as nn

net = nn.Linear(8, 1)
opt = torch.optim.Adam(net.parameters())
history = []
best_loss, _ = judge(net)
for epoch in range(100):
    step = -cut_of(net, graphs).mean()
    opt.zero_grad()
    step.backward()
    opt.step()
    loss, _ = judge(net)
    history.append(-loss)
    if loss > best_loss:
        best_loss = loss
        best_net = copy.deepcopy(net.state_dict())
