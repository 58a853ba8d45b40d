import torch
import torch.nn as nn
import torch.nn.functional as F
class DETRish(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.cls = nn.Linear(256, n + 1)
        self.box = nn.Linear(256, 4)
    def forward(self, h):
        return {"pred_logits": self.cls(h), "pred_boxes": self.box(h).sigmoid()}
net = DETRish(91)
for h, t in loader:
    o = net(h)
    loss = F.cross_entropy(o["pred_logits"].transpose(1, 2), t["labels"]) + 5 * F.l1_loss(o["pred_boxes"], t["boxes"])
    scores = F.softmax(o["pred_logits"], -1)[..., :-1].max(-1)
