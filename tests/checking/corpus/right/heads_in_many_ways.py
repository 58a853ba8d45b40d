import numpy as np
import torch
from datasets import Value, load_dataset
from torch import nn
from transformers import (AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding,
                          Trainer, TrainingArguments)
tok = AutoTokenizer.from_pretrained("bert-base-uncased")
def head(**more):
    return AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", **more)
class Tags(torch.utils.data.Dataset):
    def __init__(self, enc, tags): self.enc, self.tags = enc, tags
    def __len__(self): return len(self.tags)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(self.tags[i], dtype=torch.float)
        return item
class Values(torch.utils.data.Dataset):
    def __init__(self, enc, y): self.enc, self.y = enc, y
    def __len__(self): return len(self.y)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(float(self.y[i]))
        return item
class Classes(Values):
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(int(self.y[i]))
        return item
class One(Values):
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor([float(self.y[i])])
        return item
args = TrainingArguments("out")
Trainer(model=head(num_labels=5), args=args, train_dataset=Tags(e, t)).train()
Trainer(model=head(num_labels=2), args=args, train_dataset=Tags(e, t)).train()
Trainer(model=head(num_labels=5, problem_type="multi_label_classification"), args=args, train_dataset=Tags(e, t)).train()
Trainer(model=head(num_labels=1), args=args, train_dataset=Values(e, y)).train()
Trainer(model=head(num_labels=1), args=args, train_dataset=One(e, y)).train()
Trainer(model=head(num_labels=1, problem_type="regression"), args=args, train_dataset=Values(e, y)).train()
Trainer(model=head(num_labels=4), args=args, train_dataset=Classes(e, y)).train()
Trainer(model=head(num_labels=4, problem_type="single_label_classification"), args=args, train_dataset=Classes(e, y)).train()
class Own(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.mse_loss(outputs.logits.squeeze(-1), labels)
        return (loss, outputs) if return_outputs else loss
Own(model=head(num_labels=1), args=args, train_dataset=Values(e, y)).train()
class Column(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.mse_loss(outputs.logits, labels.view(-1, 1))
        return (loss, outputs) if return_outputs else loss
Column(model=head(num_labels=1), args=args, train_dataset=Values(e, y)).train()
class Binary(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        logits = model(**inputs).logits
        loss = nn.BCEWithLogitsLoss()(logits.squeeze(), labels.float())
        return (loss, logits) if return_outputs else loss
Binary(model=head(num_labels=1), args=args, train_dataset=Classes(e, y)).train()
stars = load_dataset("yelp_review_full")
stars = stars.map(lambda b: tok(b["text"], truncation=True), batched=True)
cast = stars.cast_column("label", Value("float32"))
Trainer(model=head(num_labels=1), args=args, train_dataset=cast["train"], data_collator=DataCollatorWithPadding(tok)).train()
def as_value(row):
    row["label"] = float(row["label"])
    return row
Trainer(model=head(num_labels=1), args=args, train_dataset=stars["train"].map(as_value)).train()
Trainer(model=head(num_labels=5), args=args, train_dataset=stars["train"]).train()
sts = load_dataset("glue", "stsb")
Trainer(model=head(num_labels=1), args=args, train_dataset=sts["train"]).train()
def metrics(p):
    return {"mse": ((p.predictions.squeeze() - p.label_ids) ** 2).mean()}
Trainer(model=head(num_labels=1), args=args, train_dataset=sts["train"], compute_metrics=metrics).train()
