import argparse
from datasets import load_dataset
from transformers import AutoConfig, AutoModelForSequenceClassification, Trainer, TrainingArguments
p = argparse.ArgumentParser()
p.add_argument("--task_name", default="mrpc")
a = p.parse_args()
raw = load_dataset("glue", a.task_name)
is_regression = a.task_name == "stsb"
if not is_regression:
    num_labels = len(raw["train"].features["label"].names)
else:
    num_labels = 1
config = AutoConfig.from_pretrained("bert-base-uncased", num_labels=num_labels, finetuning_task=a.task_name)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", config=config)
Trainer(model=model, args=TrainingArguments("o"), train_dataset=raw["train"]).train()
