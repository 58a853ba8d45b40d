# expects LP204
import torch
from torch import nn
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
class DS(torch.utils.data.Dataset):
    def __init__(self, enc, y): self.enc, self.y = enc, y
    def __len__(self): return len(self.y)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(float(self.y[i]))
        return item
class T(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.mse_loss(outputs.logits, labels)
        return (loss, outputs) if return_outputs else loss
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=1)
T(model=model, args=TrainingArguments("o"), train_dataset=DS(e, y)).train()
