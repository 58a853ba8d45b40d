# expects LP106
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def chain(size, augment):
    steps = [transforms.Resize(size)]
    if augment:
        steps.append(transforms.RandomHorizontalFlip())
    steps += [transforms.ToTensor(), transforms.Normalize([0.5] * 3, [0.5] * 3)]
    return transforms.Compose(steps)


loader = DataLoader(datasets.ImageFolder("faces", chain(32, True)), batch_size=16, shuffle=True)
net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 3, 3, padding=1),
                    nn.Sigmoid())
judge = nn.MSELoss()
for pictures, _ in loader:
    judge(net(pictures), pictures).backward()
