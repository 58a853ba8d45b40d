import torch
import torch.nn as nn
import torch.optim as optim
class Bow(nn.Module):
    def __init__(self, n, v):
        super().__init__()
        self.linear = nn.Linear(v, n)
    def forward(self, x):
        return nn.functional.log_softmax(self.linear(x), dim=1)
def target(label, ix):
    return torch.LongTensor([ix[label]])
model = Bow(2, 100)
loss_function = nn.NLLLoss()
for instance, label in data:
    vec = make(instance)
    loss = loss_function(model(vec), target(label, {"a": 0, "b": 1}))
    loss.backward()
value = nn.Linear(4, 1)
for s, r in episodes:
    loss = nn.functional.mse_loss(value(s), torch.tensor([r]))
    loss.backward()
    loss = nn.functional.mse_loss(value(s), torch.tensor([1.0]))
    loss.backward()
    loss = nn.functional.mse_loss(value(s), torch.tensor([float(r)]))
    loss.backward()
