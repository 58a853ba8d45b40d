import argparse
import torch, timm
import torch.nn as nn
from timm.data import Mixup
from timm.loss import LabelSmoothingCrossEntropy, SoftTargetCrossEntropy
from torchvision import datasets, transforms
from torch.utils.data import DataLoader

def get_args():
    p = argparse.ArgumentParser()
    p.add_argument("--mixup", type=float, default=0.8)
    p.add_argument("--cutmix", type=float, default=1.0)
    p.add_argument("--smoothing", type=float, default=0.1)
    p.add_argument("--nb-classes", type=int, default=100)
    return p.parse_args()

def train_one_epoch(model, criterion, loader, optimizer, mixup_fn=None):
    model.train()
    for samples, targets in loader:
        samples, targets = samples.cuda(), targets.cuda()
        if mixup_fn is not None:
            samples, targets = mixup_fn(samples, targets)
        outputs = model(samples)
        loss = criterion(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

@torch.no_grad()
def evaluate(loader, model):
    criterion = nn.CrossEntropyLoss()
    for images, target in loader:
        output = model(images)
        loss = criterion(output, target)

def main(args):
    train = DataLoader(datasets.CIFAR100("d", transform=transforms.ToTensor()), batch_size=64)
    val = DataLoader(datasets.CIFAR100("d", train=False, transform=transforms.ToTensor()), batch_size=64)
    mixup_fn = None
    mixup_active = args.mixup > 0 or args.cutmix > 0.0
    if mixup_active:
        mixup_fn = Mixup(mixup_alpha=args.mixup, cutmix_alpha=args.cutmix, label_smoothing=args.smoothing, num_classes=args.nb_classes)
    model = timm.create_model("deit_small_patch16_224", num_classes=args.nb_classes)
    criterion = LabelSmoothingCrossEntropy()
    if mixup_active:
        criterion = SoftTargetCrossEntropy()
    elif args.smoothing:
        criterion = LabelSmoothingCrossEntropy(smoothing=args.smoothing)
    else:
        criterion = torch.nn.CrossEntropyLoss()
    opt = torch.optim.AdamW(model.parameters())
    for epoch in range(10):
        train_one_epoch(model, criterion, train, opt, mixup_fn)
        evaluate(val, model)

if __name__ == "__main__":
    main(get_args())
