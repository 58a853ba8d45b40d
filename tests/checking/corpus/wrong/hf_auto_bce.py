# expects LP102
from transformers import AutoModelForSequenceClassification
import torch
model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=1)
criterion = torch.nn.BCELoss()
for batch in dl:
    logits = model(batch["input_ids"]).logits
    loss = criterion(logits.squeeze(-1), batch["labels"].float())
