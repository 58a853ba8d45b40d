# expects LP101
import torch
import torch.nn as nn

net = nn.Sequential(
    nn.Linear(30, 16),
    nn.ReLU(),
    nn.Linear(16, 1),
    nn.Sigmoid(),
)
loss_fn = nn.BCEWithLogitsLoss()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(100):
    y_hat = net(X_train)
    loss = loss_fn(y_hat, y_train)
    opt.zero_grad()
    loss.backward()
    opt.step()
