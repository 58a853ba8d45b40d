import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision.models.detection import (
    FasterRCNN,
    fasterrcnn_resnet50_fpn,
    fcos_resnet50_fpn,
    retinanet_resnet50_fpn,
    ssd300_vgg16,
)
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor
from torchvision.models.detection.retinanet import RetinaNetHead

CODES = {"car": 1, "bus": 2, "bicycle": 3}
KINDS = ["__background__", "car", "bus"]


class Streets(Dataset):
    def __init__(self, code):
        self.code = code

    def __getitem__(self, i):
        objects = annotations(i)
        labels = [self.code(one["category"]) for one in objects]
        target = {"boxes": boxes_of(objects), "labels": torch.tensor(labels, dtype=torch.int64)}
        return picture(i), target


def rows_of(code):
    return DataLoader(Streets(code), 2, collate_fn=lambda rows: tuple(zip(*rows)))


first = ssd300_vgg16(weights=None, num_classes=len(CODES) + 1)
second = FasterRCNN(backbone, num_classes=4)
third = fasterrcnn_resnet50_fpn(num_classes=3)
third.roi_heads.box_predictor = FastRCNNPredictor(1024, 4)
fourth = retinanet_resnet50_fpn(num_classes=3)
fourth.head = RetinaNetHead(256, 9, 4)
fifth = retinanet_resnet50_fpn(num_classes=3)
fifth.head.classification_head.num_classes = 4
fifth.head.classification_head.cls_logits = nn.Conv2d(256, 36, 3, padding=1)
for pictures, targets in rows_of(lambda word: CODES[word]):
    sum(first(pictures, targets).values()).backward()
    sum(second(pictures, targets).values()).backward()
    sum(third(pictures, targets).values()).backward()
    sum(fourth(pictures, targets).values()).backward()
    sum(fifth(pictures, targets).values()).backward()

from_nought = fcos_resnet50_fpn(num_classes=3)
for pictures, targets in rows_of(lambda word: CODES[word] - 1):
    sum(from_nought(pictures, targets).values()).backward()

named = fasterrcnn_resnet50_fpn(num_classes=len(KINDS))
for pictures, targets in rows_of(KINDS.index):
    sum(named(pictures, targets).values()).backward()

any_object = fasterrcnn_resnet50_fpn(num_classes=2)
for pictures, targets in rows_of(lambda word: CODES[word]):
    for target in targets:
        target["labels"][:] = 1
    sum(any_object(pictures, targets).values()).backward()
