# expects LP202
import torch
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
def main(args):
    train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
    if args.distributed:
        sampler=torch.utils.data.distributed.DistributedSampler(train)
    else:
        sampler=None
    loader = DataLoader(train, 64, shuffle=(sampler is None), sampler=sampler)
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
    criterion = nn.CrossEntropyLoss()
    for images, labels in loader:
        criterion(net(images), labels).backward()
main(a)
