# expects LP202
import torchvision
import torch.nn as nn
from torchvision import transforms as T
tf = T.Compose([T.Resize(224), T.ToTensor()])
train_set = torchvision.datasets.Flowers102(root="data", split="train", transform=tf, download=True)
loader = __import__("torch").utils.data.DataLoader(train_set, 32)
import torch
loader = torch.utils.data.DataLoader(train_set, batch_size=32, shuffle=True)
net = torchvision.models.alexnet(weights="DEFAULT")
net.classifier[6] = nn.Linear(4096, 100)
ce = nn.CrossEntropyLoss()
for imgs, y in loader:
    ce(net(imgs), y).backward()
