import numpy as np, torch
from transformers import AutoModelForTokenClassification, AutoModelForSequenceClassification, Trainer, TrainingArguments
model = AutoModelForTokenClassification.from_pretrained("bert-base-cased", num_labels=9)
def compute_metrics(p):
    predictions, labels = p
    predictions = np.argmax(predictions, axis=2)
    return {"a": 1}
trainer = Trainer(model, TrainingArguments("o"), train_dataset=tr, eval_dataset=va, compute_metrics=compute_metrics)
trainer.train()
m2 = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=3)
with torch.no_grad():
    logits = m2(**inputs).logits
    p = torch.softmax(logits[0], dim=0)
    q = logits.squeeze().argmax(0)
    r = logits.argmax(-1)
    s = logits.softmax(dim=1)[0]
    t = torch.nn.functional.softmax(logits, dim=1).squeeze().argmax(dim=0)
