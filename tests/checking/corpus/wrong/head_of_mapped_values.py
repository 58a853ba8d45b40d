# expects LP204
from datasets import Dataset
import pandas as pd
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments, AutoTokenizer
df = pd.read_csv("x.csv")
ds = Dataset.from_pandas(df)
tok = AutoTokenizer.from_pretrained("bert-base-uncased")
def prep(ex):
    out = tok(ex["text"], truncation=True, padding="max_length")
    out["labels"] = float(ex["label"])
    return out
ds = ds.map(prep)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3)
Trainer(model=model, args=TrainingArguments("o"), train_dataset=ds).train()
