import torch
from tqdm.auto import tqdm
class Trainer:
    def __init__(self, model, criterion, optimizer, device="cpu"):
        self.model = model.to(device)
        self.criterion = criterion
        self.optimizer = optimizer
        self.device = device
    def fit(self, loader, epochs=1):
        for epoch in range(epochs):
            bar = tqdm(loader, desc=f"epoch {epoch}")
            for inputs, targets in bar:
                inputs, targets = inputs.to(self.device), targets.to(self.device)
                outputs = self.model(inputs)
                loss = self.criterion(outputs, targets)
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()
                bar.set_postfix(loss=loss.item())
