import numpy as np
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
raw = load_dataset("someone/topics")
tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
def preprocess(batch):
    enc = tokenizer(batch["text"], truncation=True)
    rows = np.zeros((len(batch["text"]), 12), dtype=np.float32)
    for row, topics in enumerate(batch["topics"]):
        rows[row, topics] = 1
    enc["labels"] = rows.tolist()
    return enc
data = raw.map(preprocess, batched=True)
model = AutoModelForSequenceClassification.from_pretrained(
    "bert-base-uncased", num_labels=12, problem_type="multi_label_classification")
Trainer(model, TrainingArguments("out"), train_dataset=data["train"]).train()
