# expects LP204
import torch
x = torch.linspace(-3, 3, 200)
y = torch.sin(x)
X = torch.stack([x, x ** 2, x ** 3], dim=1)
model = torch.nn.Sequential(torch.nn.Linear(3, 1))
loss_fn = torch.nn.MSELoss(reduction="mean")
opt = torch.optim.SGD(model.parameters(), lr=1e-6)
for t in range(2000):
    y_pred = model(X)
    loss = loss_fn(y_pred, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
