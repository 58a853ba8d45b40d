# expects LP101
import torch
from torch import nn
from transformers import AutoModelForTokenClassification
model = AutoModelForTokenClassification.from_pretrained("bert-base-cased", num_labels=9)
ce = nn.CrossEntropyLoss(ignore_index=-100)
for b in loader:
    scores = model(input_ids=b["input_ids"]).logits.softmax(dim=-1)
    ce(scores.view(-1, 9), b["labels"].view(-1)).backward()
