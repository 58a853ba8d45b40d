# expects LP102
import torch
model = torch.nn.Sequential(torch.nn.Linear(3, 10), torch.nn.Tanh(), torch.nn.Linear(10, 2))
crit = torch.nn.NLLLoss()
opt = torch.optim.LBFGS(model.parameters())

def closure():
    opt.zero_grad()
    loss = crit(model(X), Y)
    loss.backward()
    return loss

for _ in range(20):
    opt.step(closure)
