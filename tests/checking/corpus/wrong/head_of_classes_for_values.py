# expects LP303
import torch
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
class DS(torch.utils.data.Dataset):
    def __init__(self, enc, y): self.enc, self.y = enc, y
    def __len__(self): return len(self.y)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(self.y[i]).float()
        return item
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=4, problem_type="single_label_classification")
Trainer(model=model, args=TrainingArguments("o"), train_dataset=DS(e, y)).train()
