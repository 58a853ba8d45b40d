from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer
ds = load_dataset("ag_news")
ds = ds.remove_columns("label").rename_column("coarse", "label")
model = AutoModelForSequenceClassification.from_pretrained("bert", num_labels=2)
Trainer(model, train_dataset=ds["train"]).train()
