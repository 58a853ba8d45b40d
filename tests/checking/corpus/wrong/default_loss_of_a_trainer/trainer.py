import torch.nn as nn
class Trainer:
    def __init__(self, model, optimizer, loss_fn=None, device="cpu"):
        self.model, self.opt, self.device = model, optimizer, device
        self.loss_fn = loss_fn or nn.BCELoss()
    def _step(self, batch):
        x, y = [t.to(self.device) for t in batch]
        out = self.model(x)
        return self.loss_fn(out, y)
    def fit(self, loader, epochs):
        for _ in range(epochs):
            for batch in loader:
                self.opt.zero_grad()
                loss = self._step(batch)
                loss.backward()
                self.opt.step()
