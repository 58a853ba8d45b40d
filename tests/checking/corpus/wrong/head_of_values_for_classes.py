# expects LP204
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
ds = load_dataset("ag_news")
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=4, problem_type="regression")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=ds["train"]).train()
