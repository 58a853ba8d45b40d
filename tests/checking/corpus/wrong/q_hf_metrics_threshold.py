# expects LP411
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments


def compute_metrics(both):
    logits, labels = both
    return {"share": ((logits > 0.5) == labels).mean()}


model = AutoModelForSequenceClassification.from_pretrained(
    "base", num_labels=6, problem_type="multi_label_classification"
)
Trainer(model, TrainingArguments("out"), train_dataset=rows, compute_metrics=compute_metrics).train()
