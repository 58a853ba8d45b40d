import torch, timm, torch.nn.functional as F
from timm.loss import SoftTargetCrossEntropy, LabelSmoothingCrossEntropy, BinaryCrossEntropy
from timm.data import Mixup
from torchvision import datasets, transforms
from torch.utils.data import DataLoader
loader = DataLoader(datasets.CIFAR10("data", transform=transforms.ToTensor()), batch_size=32)
model = timm.create_model("vit_small_patch16_224", num_classes=10)
mix = Mixup(num_classes=10)
soft, hard, bce = SoftTargetCrossEntropy(), LabelSmoothingCrossEntropy(), BinaryCrossEntropy()
for x, y in loader:
    soft(model(x), F.one_hot(y, 10)).backward()
    soft(model(x), F.one_hot(y, 10).float()).backward()
    hard(model(x), y).backward()
    mx, my = mix(x, y)
    soft(model(mx), my).backward()
    bce(model(mx), my).backward()
    hard(model(mx), my.argmax(dim=1)).backward()
    teacher = torch.softmax(other(x), 1)
    soft(model(x), teacher).backward()
