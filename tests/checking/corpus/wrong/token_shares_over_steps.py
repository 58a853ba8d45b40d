# expects LP203
import torch
from transformers import AutoModelForTokenClassification
model = AutoModelForTokenClassification.from_pretrained("bert-base-cased", num_labels=9)
opt = torch.optim.AdamW(model.parameters())
for batch in loader:
    out = model(**batch)
    out.loss.backward()
    opt.step()
model.eval()
with torch.no_grad():
    logits = model(**batch).logits
    probs = torch.softmax(logits, dim=1)
    pred = probs.argmax(-1)
