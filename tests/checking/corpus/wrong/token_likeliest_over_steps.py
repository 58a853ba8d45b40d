# expects LP203
import numpy as np, evaluate
from transformers import AutoModelForTokenClassification, Trainer, TrainingArguments
model = AutoModelForTokenClassification.from_pretrained("bert-base-cased", num_labels=9)
metric = evaluate.load("seqeval")
def compute_metrics(p):
    predictions, labels = p
    predictions = np.argmax(predictions, axis=1)
    return metric.compute(predictions=predictions, references=labels)
trainer = Trainer(model, TrainingArguments("o"), train_dataset=tr, eval_dataset=va, compute_metrics=compute_metrics)
trainer.train()
