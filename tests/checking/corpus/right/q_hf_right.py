from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments


def two(row):
    return {"label": int(row["label"] > 2)}


def compute_metrics(p):
    return {"share": ((p.predictions > 0) == p.label_ids).mean()}


args = TrainingArguments("out")
moods = load_dataset("emotion")
NAMES = moods["train"].features["label"].names
model = AutoModelForSequenceClassification.from_pretrained(
    "base", num_labels=len(NAMES), id2label=dict(enumerate(NAMES))
)
Trainer(model, args, train_dataset=moods["train"], compute_metrics=compute_metrics).train()

some = moods.filter(lambda row: row["label"] < 3)
small = AutoModelForSequenceClassification.from_pretrained("base", num_labels=3)
Trainer(small, args, train_dataset=some["train"]).train()

binary = moods.map(two)
head = AutoModelForSequenceClassification.from_pretrained(
    "base", num_labels=2, id2label={0: "no", 1: "yes"}, label2id={"no": 0, "yes": 1}
)
Trainer(head, args, train_dataset=binary["train"]).train()
