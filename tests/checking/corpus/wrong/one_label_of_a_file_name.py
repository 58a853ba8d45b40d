# expects LP204
import os
import torch
import torch.nn as nn
from PIL import Image
from torch.utils.data import Dataset, DataLoader
from torchvision import models, transforms

class PetDataset(Dataset):
    def __init__(self, root, files, transform=None):
        self.root = root
        self.files = files
        self.transform = transform

    def __len__(self):
        return len(self.files)

    def __getitem__(self, idx):
        name = self.files[idx]
        img = Image.open(os.path.join(self.root, name)).convert("RGB")
        if self.transform:
            img = self.transform(img)
        label = 1 if "dog" in name else 0
        label = torch.LongTensor([label])
        return img, label

def train():
    ds = PetDataset("data/train", os.listdir("data/train"), transforms.ToTensor())
    loader = DataLoader(ds, batch_size=16)
    device = torch.device("cuda")
    net = models.resnet18(pretrained=True)
    net.fc = nn.Linear(net.fc.in_features, 2)
    net.to(device)
    crit = nn.CrossEntropyLoss()
    optim = torch.optim.SGD(net.parameters(), lr=0.01)
    for images, labels in loader:
        images, labels = images.to(device), labels.to(device)
        out = net(images)
        loss = crit(out, labels)
        optim.zero_grad()
        loss.backward()
        optim.step()

if __name__ == "__main__":
    train()
