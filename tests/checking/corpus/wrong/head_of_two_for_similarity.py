# expects LP301
import torch
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
from datasets import load_dataset
ds = load_dataset("glue", "stsb")
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
Trainer(model=model, args=TrainingArguments("o"), train_dataset=ds["train"]).train()
