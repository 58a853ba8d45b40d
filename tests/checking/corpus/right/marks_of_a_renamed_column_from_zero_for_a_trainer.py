import pandas as pd
from datasets import Dataset
from sklearn.model_selection import train_test_split
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

table = pd.read_csv("essays.csv")[["essay", "mark"]].dropna()
table = table[table["mark"].isin([1, 2, 3, 4, 5, 6])]
table = table.rename(columns={"essay": "text", "mark": "labels"})
train, test = train_test_split(table, test_size=0.2, stratify=table["labels"], random_state=1)
train["labels"] = train["labels"] - 1
tokenizer = AutoTokenizer.from_pretrained("roberta-base")


def tokenise(rows):
    return tokenizer(rows["text"], truncation=True, max_length=128)


train_set = Dataset.from_pandas(train, preserve_index=False).map(tokenise, batched=True)
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=6)
trainer = Trainer(model=model, args=TrainingArguments("out"), train_dataset=train_set)
trainer.train()
