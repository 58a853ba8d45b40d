# expects LP301
import pandas as pd
from datasets import Dataset
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

table = pd.read_csv("essays.csv")
table = table[table["mark"].between(1, 5)]
table = table.rename(columns={"mark": "label"})
table["label"] = table["label"].astype(int)
parts = Dataset.from_pandas(table).train_test_split(test_size=0.1)
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=5)
trainer = Trainer(model=model, args=TrainingArguments("out"), train_dataset=parts["train"])
trainer.train()
