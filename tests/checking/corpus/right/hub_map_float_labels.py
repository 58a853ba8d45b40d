import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
COLS = ["toxic", "obscene", "threat"]
tok = AutoTokenizer.from_pretrained("x")
raw = load_dataset("csv", data_files="t.csv")
def encode(ex):
    enc = tok(ex["text"], truncation=True)
    enc["labels"] = [float(t in ex["tags"]) for t in COLS]
    return enc
def encode2(batch):
    enc = tok(batch["text"], truncation=True)
    enc["labels"] = [[1.0 if t in tags else 0.0 for t in COLS] for tags in batch["tags"]]
    return enc
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=raw.map(encode)["train"]).train()
Trainer(model=model, args=TrainingArguments("o"), train_dataset=raw.map(encode2, batched=True)["train"]).train()
