from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def smile(marks):
    return marks[31]


faces = datasets.CelebA(".", target_type="attr", target_transform=smile,
                        transform=transforms.ToTensor())
net = nn.Sequential(nn.Flatten(), nn.Linear(116412, 2))
for x, y in DataLoader(dataset=faces, batch_size=32):
    nn.functional.cross_entropy(net(x), y).backward()
letters = datasets.EMNIST("data", split="letters", transform=transforms.ToTensor(),
                          target_transform=lambda label: label - 1)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 26))
for x, y in DataLoader(letters, 32):
    nn.functional.cross_entropy(net(x), y).backward()
