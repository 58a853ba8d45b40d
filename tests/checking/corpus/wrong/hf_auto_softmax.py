# expects LP101
from transformers import AutoModelForSequenceClassification
import torch
model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=3)
loss_fct = torch.nn.CrossEntropyLoss()
for batch in dl:
    out = model(**batch)
    p = torch.nn.functional.softmax(out.logits, dim=1)
    loss = loss_fct(p, batch["labels"])
