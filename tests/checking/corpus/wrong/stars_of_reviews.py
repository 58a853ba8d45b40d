# expects LP301
import torch
from datasets import load_dataset
from transformers import AutoTokenizer, AutoModelForSequenceClassification
ds = load_dataset("amazon_reviews_multi", "en")
tok = AutoTokenizer.from_pretrained("bert-base-uncased")
def prep(b):
    e = tok(b["review_body"], truncation=True)
    e["labels"] = b["stars"]
    return e
ds = ds.map(prep, batched=True)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=5)
from transformers import Trainer, TrainingArguments
tr = Trainer(model, TrainingArguments("o"), train_dataset=ds["train"])
tr.train()
