import pandas as pd
from datasets import ClassLabel, Dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

table = pd.read_csv("essays.csv")
table = table[table["mark"].between(1, 5)]
table["label"] = table["mark"]
encoded = Dataset.from_pandas(table).class_encode_column("label")
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=5)
Trainer(model=model, args=TrainingArguments("out"), train_dataset=encoded).train()
table["label"] = table["mark"].astype(str)
names = ClassLabel(names=["1", "2", "3", "4", "5"])
named = Dataset.from_pandas(table).cast_column("label", names)
Trainer(model=model, args=TrainingArguments("out"), train_dataset=named).train()
