# expects LP202
import torch
from torchvision.models.detection import MaskRCNN, maskrcnn_resnet50_fpn
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor

model = maskrcnn_resnet50_fpn(weights="DEFAULT")
model.roi_heads.box_predictor = FastRCNNPredictor(1024, num_classes=1)
for pictures, targets in loader:
    losses = model(pictures, targets)
    sum(losses.values()).backward()
