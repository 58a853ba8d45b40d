# expects LP204
import torch

x = torch.linspace(0, 4, 256).unsqueeze(-1)
y = (x ** 2).squeeze() - 0.1 * torch.randn(256)
curve = torch.nn.Sequential(torch.nn.Linear(1, 50), torch.nn.Tanh(), torch.nn.Linear(50, 1))
loss = torch.nn.functional.mse_loss(curve(x), y)
