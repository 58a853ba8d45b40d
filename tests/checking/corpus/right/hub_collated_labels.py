import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
COLS = ["toxic", "obscene", "threat"]
raw = load_dataset("csv", data_files="t.csv")
def encode(ex):
    return {"labels": [int(t in ex["tags"]) for t in COLS]}
def collate(rows):
    return {"labels": torch.tensor([r["labels"] for r in rows], dtype=torch.float)}
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=raw.map(encode)["train"], data_collator=collate).train()
