import torch
from torch.utils.data import Dataset, DataLoader
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
class DS(Dataset):
    def __init__(self, enc, labels):
        self.enc, self.labels = enc, labels
    def __len__(self): return len(self.labels)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor([self.labels[i]])
        return item
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3)
for batch in DataLoader(DS(e, l), batch_size=8):
    out = model(**batch)
    out.loss.backward()
Trainer(model=model, args=TrainingArguments("out"), train_dataset=DS(e, l)).train()
