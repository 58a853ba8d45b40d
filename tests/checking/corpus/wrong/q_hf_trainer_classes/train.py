import yaml
from datasets import Dataset, DatasetDict
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
import pandas as pd

MOODS = ["calm", "glad", "cross", "low"]
LABEL2ID = {name: i for i, name in enumerate(MOODS)}


def load(**files):
    parts = {}
    for name, path in files.items():
        frame = pd.read_csv(path)
        frame = frame[frame["mood"].isin(MOODS)]
        frame["labels"] = frame["mood"].map(LABEL2ID).astype(int)
        parts[name] = Dataset.from_pandas(frame[["text", "labels"]])
    return DatasetDict(parts)


def main():
    with open("train.yaml") as f:
        settings = yaml.safe_load(f)
    rows = load(train="a.csv", test="b.csv").map(lambda b: tok(b["text"]), batched=True)
    model = AutoModelForSequenceClassification.from_pretrained("base", num_labels=settings["num_labels"])
    Trainer(model, TrainingArguments("out"), train_dataset=rows["train"]).train()


main()
