# expects LP301
import torch, timm
from timm.loss import SoftTargetCrossEntropy
from torchvision import datasets, transforms
from torch.utils.data import DataLoader
def main(args):
    ds = datasets.ImageFolder(args.data, transforms.ToTensor())
    loader = DataLoader(ds, batch_size=args.b)
    model = timm.create_model(args.model, num_classes=len(ds.classes)).cuda()
    criterion = SoftTargetCrossEntropy().cuda()
    for images, target in loader:
        images, target = images.cuda(), target.cuda()
        output = model(images)
        loss = criterion(output, target)
        loss.backward()
