# expects LP102
import argparse
import torch
import torch.nn as nn
parser = argparse.ArgumentParser()
parser.add_argument("--latent", type=int, default=100)
opt = parser.parse_args()
class Discriminator(nn.Module):
    def __init__(self):
        super().__init__()
        def block(i, o, norm=True):
            layers = [nn.Linear(i, o)]
            if norm:
                layers.append(nn.BatchNorm1d(o))
            layers.append(nn.LeakyReLU(0.2, inplace=True))
            return layers
        self.model = nn.Sequential(*block(784, 512, norm=False), *block(512, 256), nn.Linear(256, 1))
    def forward(self, img):
        return self.model(img.view(img.size(0), -1))
adversarial_loss = torch.nn.BCELoss()
discriminator = Discriminator()
for imgs, _ in dataloader:
    valid = torch.ones(imgs.size(0), 1)
    real_loss = adversarial_loss(discriminator(imgs), valid)
    real_loss.backward()
