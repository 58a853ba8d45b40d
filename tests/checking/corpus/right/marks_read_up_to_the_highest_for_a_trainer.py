import pandas as pd
from datasets import Dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

table = pd.read_csv("essays.csv")
table = table[table["mark"].isin([1, 2, 3, 4, 5, 6])]
table["labels"] = table["mark"].astype(int)
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=7)
trainer = Trainer(model, TrainingArguments("out"), train_dataset=Dataset.from_pandas(table))
trainer.train()
codes = table.rename(columns={"mark": "level", "labels": "mark"})
codes["labels"] = codes["mark"] - 1
other = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=6)
Trainer(other, TrainingArguments("out"), train_dataset=Dataset.from_pandas(codes)).train()
