# expects LP411
import torch, torch.nn as nn
from transformers import AutoModel, Trainer, TrainingArguments
class Reg(nn.Module):
    def __init__(self, name="distilbert-base-uncased", n=28):
        super().__init__(); self.enc = AutoModel.from_pretrained(name); self.head = nn.Linear(768, n)
    def forward(self, input_ids, attention_mask, labels=None):
        logits = self.head(self.enc(input_ids, attention_mask=attention_mask)[0][:, 0])
        loss = nn.functional.binary_cross_entropy_with_logits(logits, labels)
        return loss, logits
def compute_metrics(p):
    preds = (p.predictions >= 0.5).astype(int)
    return {"acc": (preds == p.label_ids).mean()}
Trainer(model=Reg(), args=TrainingArguments("o"), train_dataset=ds, compute_metrics=compute_metrics).train()
