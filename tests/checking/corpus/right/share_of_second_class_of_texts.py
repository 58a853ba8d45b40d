
import torch
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=2)
for batch in loader:
    found = model(**batch.inputs)
    share = torch.softmax(found.logits, dim=-1)[:, 1]
    loss = torch.nn.functional.cross_entropy(found.logits.view(-1, 2), batch.labels.view(-1))
    loss.backward()
    print((share > 0.5).sum(), found.logits.argmax(1))
