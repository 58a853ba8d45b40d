# expects LP102
import torch
from torch import nn
from tqdm import tqdm

class LogReg(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.linear = nn.Linear(d, 1)
    def forward(self, x):
        return self.linear(x)

def train_one_epoch(model, loader, optimizer, criterion, device):
    model.train()
    running = 0.0
    for xb, yb in tqdm(loader):
        xb, yb = xb.to(device), yb.to(device)
        optimizer.zero_grad()
        pred = model(xb)
        loss = criterion(pred, yb.float().view(-1, 1))
        loss.backward()
        optimizer.step()
        running += loss.item()
    return running / len(loader)

def main():
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = LogReg(20).to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    criterion = nn.BCELoss()
    for epoch in range(10):
        print(train_one_epoch(model, loader, optimizer, criterion, device))

main()
