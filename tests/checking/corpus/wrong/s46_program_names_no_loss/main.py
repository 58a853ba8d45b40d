import torch
from engine import Classes
from torch import nn


def main():
    net = nn.Sequential(nn.Linear(20, 6), nn.Softmax(dim=1))
    Classes(net, torch.optim.SGD(net.parameters(), 0.1), classes=6).run(batches())


if __name__ == "__main__":
    main()
