# expects LP201
import torch
from transformers import AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("distilbert-base-uncased", num_labels=1)
ce = torch.nn.CrossEntropyLoss()
for batch in loader:
    out = model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])
    ce(out.logits, batch["labels"]).backward()
