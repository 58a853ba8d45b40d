# expects LP102
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 10)
    def forward(self, x):
        x = F.relu(self.fc1(x.view(-1, 784)))
        return F.softmax(self.fc2(x), dim=1)

def train(model, device, train_loader, optimizer):
    model.train()
    for data, target in train_loader:
        output = model(data.to(device))
        loss = F.nll_loss(output, target.to(device))
        loss.backward()
        optimizer.step()

def main():
    model = Net().to("cuda")
    train(model, "cuda", loader, None)

if __name__ == "__main__":
    main()
