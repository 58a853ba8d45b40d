# expects LP301
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

letters = datasets.EMNIST("data", split="letters", train=True, transform=transforms.ToTensor())
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 26))
judge = nn.CrossEntropyLoss()
for x, y in DataLoader(letters, batch_size=64):
    judge(net(x), y).backward()
