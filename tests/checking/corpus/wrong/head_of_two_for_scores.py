# expects LP204
import pandas as pd, torch
from transformers import AutoTokenizer, AutoModelForSequenceClassification, Trainer, TrainingArguments
class DS(torch.utils.data.Dataset):
    def __init__(self, enc, scores):
        self.enc, self.scores = enc, scores
    def __len__(self): return len(self.scores)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(self.scores[i], dtype=torch.float)
        return item
tok = AutoTokenizer.from_pretrained("bert-base-uncased")
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
df = pd.read_csv("d.csv")
ds = DS(tok(df["text"].tolist(), truncation=True, padding=True), df["score"].tolist())
Trainer(model=model, args=TrainingArguments("o"), train_dataset=ds).train()
