import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST

rows = lambda kind: torch.zeros(10).scatter_(0, torch.tensor(kind), value=1.0)  # noqa: E731
clothes = FashionMNIST(
    "clothes",
    transform=transforms.ToTensor(),
    target_transform=transforms.Lambda(rows),
)


class Wardrobe(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(784, 50)
        self.outer = nn.Linear(50, 10)

    def forward(self, garment):
        garment = torch.relu(self.inner(garment.flatten(1)))
        return self.outer(garment)


wardrobe, distance = Wardrobe(), nn.MSELoss()
tune = torch.optim.SGD(wardrobe.parameters(), lr=0.2)
for garment, kind in DataLoader(clothes, 32):
    tune.zero_grad()
    distance(wardrobe(garment), kind).backward()
    tune.step()
