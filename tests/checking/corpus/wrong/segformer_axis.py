# expects LP203
import torch, torch.nn as nn
from transformers import SegformerForSemanticSegmentation
model = SegformerForSemanticSegmentation.from_pretrained("nvidia/mit-b0", num_labels=5)
crit = nn.NLLLoss()
for batch in loader:
    logits = model(pixel_values=batch["x"]).logits
    logits = nn.functional.interpolate(logits, size=batch["y"].shape[-2:], mode="bilinear")
    logp = torch.log_softmax(logits, dim=-1)
    loss = crit(logp, batch["y"])
    loss.backward()
