import torch
from torch import nn
from transformers import AutoModelForMaskedLM
m = AutoModelForMaskedLM.from_pretrained("roberta-base")
for b in loader:
    out = m(**b)
    ce = nn.CrossEntropyLoss()(out.logits.view(-1, m.config.vocab_size), b["labels"].view(-1))
    ce.backward()
    top = out.logits.softmax(-1).topk(5)
