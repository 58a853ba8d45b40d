import argparse
from functools import partial

from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

TOPICS = ("sport", "politics", "science", "art")


def tokenize(row, tok, max_len):
    out = tok(row["title"], truncation=True, max_length=max_len)
    out["label"] = TOPICS.index(row["topic"])
    return out


p = argparse.ArgumentParser()
p.add_argument("--num_labels", type=int, default=4)
p.add_argument("--model", default="bert-base-uncased")
a = p.parse_args()
tok = AutoTokenizer.from_pretrained(a.model)
data = load_dataset("json", data_files={"train": "train.json", "test": "test.json"})
data = data.map(partial(tokenize, tok=tok, max_len=64))
net = AutoModelForSequenceClassification.from_pretrained(a.model, num_labels=a.num_labels)
trainer = Trainer(net, TrainingArguments("out"), train_dataset=data["train"], eval_dataset=data["test"])
trainer.train()
