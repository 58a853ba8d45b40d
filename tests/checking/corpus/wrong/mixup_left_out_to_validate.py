# expects LP301
import torch, timm
from timm.data.mixup import Mixup
from timm.loss import SoftTargetCrossEntropy
from torchvision import datasets, transforms
from torch.utils.data import DataLoader
train = DataLoader(datasets.ImageFolder("train", transforms.ToTensor()), 64)
val = DataLoader(datasets.ImageFolder("val", transforms.ToTensor()), 64)
model = timm.create_model("convnext_tiny", num_classes=20)
mix = Mixup(num_classes=20)
criterion = SoftTargetCrossEntropy()
def train_one():
    for x, y in train:
        x, y = mix(x, y)
        criterion(model(x), y).backward()
def validate():
    total = 0
    with torch.no_grad():
        for x, y in val:
            total += criterion(model(x), y).item()
    return total
train_one(); validate()
