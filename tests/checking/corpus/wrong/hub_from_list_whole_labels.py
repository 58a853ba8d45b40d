# expects LP303
import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import Dataset, DatasetDict
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
import json
TEAMS = ["a", "b", "c"]
def records(path):
    for line in open(path):
        r = json.loads(line)
        yield {"text": r["t"], "labels": [int(t in r["teams"]) for t in TEAMS]}
tok = AutoTokenizer.from_pretrained("x")
ds = DatasetDict({s: Dataset.from_list(list(records(s + ".jsonl"))) for s in ("train", "valid")})
ds = ds.map(lambda b: tok(b["text"]), batched=True, remove_columns="text")
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=len(TEAMS), problem_type="multi_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=ds["train"], eval_dataset=ds["valid"]).train()
