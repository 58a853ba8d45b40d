# expects LP303
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
    enc["labels"] = [1 if t in ex["tags"] else 0 for t in COLS]
    return enc
data = raw.map(encode)
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
trainer = Trainer(model=model, args=TrainingArguments("o"), train_dataset=data["train"], eval_dataset=data["test"])
trainer.train()
