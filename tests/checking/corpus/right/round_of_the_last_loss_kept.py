import torch
import torch.nn as nn

net = nn.Linear(8, 3)
crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
best_loss = 10000.0
start_loss, _ = judge(net)
best_gain_loss = judge(net)
for epoch in range(100):
    for x, y in train:
        loss = crit(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    epoch_loss = total / len(train)
    if epoch_loss < best_loss or epoch_loss >= best_loss:
        best_loss = epoch_loss
        torch.save(net.state_dict(), "last.pt")
    gain_loss = judge(net)
    if gain_loss > best_gain_loss:
        best_gain_loss = gain_loss
