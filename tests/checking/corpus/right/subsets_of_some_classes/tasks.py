import torch.nn as nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
for task in range(5):
    sub=Subset(train, [i for i,t in enumerate(train.targets) if t in (2*task,2*task+1)])
    for x,y in DataLoader(sub,64):
        net=nn.Sequential(nn.Flatten(),nn.Linear(784,2))
        nn.CrossEntropyLoss()(net(x), y-2*task).backward()
