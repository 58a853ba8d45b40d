# expects LP203
import numpy as np, evaluate
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=3)
def compute_metrics(p):
    logits, labels = p
    preds = np.argmax(logits, axis=0)
    return {"accuracy": (preds == labels).mean()}
trainer = Trainer(model, TrainingArguments("o"), train_dataset=tr, eval_dataset=va, compute_metrics=compute_metrics)
trainer.train()
