from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

ALL = ["against", "favor", "none"]


class Data:
    def __init__(self, tok, keep):
        self.tok, self.keep = tok, keep
        raw = load_dataset("csv", data_files="a.csv")["train"]
        raw = raw.filter(lambda r: r["stance"] != "none")
        self.ds = raw.map(self.encode, batched=True)

    def encode(self, ex):
        out = self.tok(ex["tweet"], truncation=True)
        out["labels"] = [ALL.index(s) for s in ex["stance"]]
        return out


tok = AutoTokenizer.from_pretrained("a")
model = AutoModelForSequenceClassification.from_pretrained("a", num_labels=2)
Trainer(model=model, args=TrainingArguments("o"), train_dataset=Data(tok, 2).ds).train()
