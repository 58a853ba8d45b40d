# expects LP303
import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
TOPICS = ["a", "b", "c"]
tok = AutoTokenizer.from_pretrained("x")
raw = load_dataset("json", data_files={"train": "t.jsonl", "valid": "v.jsonl"})
def encode(batch):
    enc = tok(batch["text"], truncation=True)
    enc["labels"] = [[int(t in topics) for t in TOPICS] for topics in batch["topics"]]
    return enc
data = raw.map(encode, batched=True, remove_columns=raw["train"].column_names)
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=data["train"]).train()
