import torch
from engine import one_round
from parcels import KINDS, Parcels
from torch.utils.data import DataLoader
from torchvision.models.detection import fasterrcnn_resnet50_fpn
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor

net = fasterrcnn_resnet50_fpn(weights="DEFAULT")
width = net.roi_heads.box_predictor.cls_score.in_features
net.roi_heads.box_predictor = FastRCNNPredictor(width, len(KINDS))
rows = DataLoader(Parcels("parcels.json"), 4, shuffle=True, collate_fn=lambda b: tuple(zip(*b)))
steps = torch.optim.SGD(net.parameters(), lr=0.005, momentum=0.9)
for _ in range(8):
    one_round(net, rows, steps, "cuda")
