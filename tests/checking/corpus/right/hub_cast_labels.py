import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import load_dataset, Sequence, Value
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
COLS = ["toxic", "obscene", "threat"]
raw = load_dataset("csv", data_files="t.csv")
def encode(ex):
    enc = {}
    enc["labels"] = [int(t in ex["tags"]) for t in COLS]
    return enc
data = raw.map(encode).cast_column("labels", Sequence(Value("float32")))
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=data["train"]).train()
