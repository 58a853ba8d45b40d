from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import CelebA

steps = [transforms.Resize(64), transforms.ToTensor(), transforms.Normalize((0.5,) * 3, (0.5,) * 3)]
faces = CelebA("data", transform=transforms.Compose(steps))
net = nn.Sequential(nn.Conv2d(3, 8, 3, 1, 1), nn.ReLU(), nn.Conv2d(8, 3, 3, 1, 1), nn.Tanh())
criterion = nn.MSELoss()
for image, _ in DataLoader(faces, 64):
    loss = criterion(net(image), image)
