import torch, torch.nn as nn
from transformers import SegformerForSemanticSegmentation
model = SegformerForSemanticSegmentation.from_pretrained("nvidia/mit-b0", num_labels=5)
crit = nn.CrossEntropyLoss(ignore_index=255)
for batch in loader:
    out = model(pixel_values=batch["x"], labels=batch["y"])
    logits = nn.functional.interpolate(out.logits, size=batch["y"].shape[-2:], mode="bilinear")
    loss = crit(logits, batch["y"]) + out.loss
    loss.backward()
    pred = logits.argmax(dim=1)
    one = logits[0].argmax(dim=0)
    p = torch.softmax(logits, dim=1)
