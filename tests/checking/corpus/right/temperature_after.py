import torch
from torch import nn, optim
class ModelWithTemperature(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model
        self.temperature = nn.Parameter(torch.ones(1) * 1.5)
    def forward(self, x):
        return self.model(x) / self.temperature
    def set_temperature(self, logits, labels):
        nll = nn.CrossEntropyLoss()
        opt = optim.LBFGS([self.temperature], lr=0.01)
        def closure():
            opt.zero_grad()
            loss = nll(logits / self.temperature, labels)
            loss.backward()
            return loss
        opt.step(closure)
        conf = torch.softmax(logits / self.temperature, 1).max(1)
        return conf
