import torch, torch.nn as nn, numpy as np
from transformers.modeling_outputs import SequenceClassifierOutput
from transformers import AutoModel, Trainer, TrainingArguments, PreTrainedModel
from sklearn.metrics import f1_score
class MultiLabel(nn.Module):
    def __init__(self, name="distilbert-base-uncased", n=28):
        super().__init__(); self.enc = AutoModel.from_pretrained(name); self.head = nn.Linear(768, n); self.loss_fct = nn.BCEWithLogitsLoss()
    def forward(self, input_ids=None, attention_mask=None, labels=None):
        h = self.enc(input_ids, attention_mask=attention_mask)[0][:, 0]
        logits = self.head(h)
        out = {"logits": logits}
        if labels is not None: out["loss"] = self.loss_fct(logits, labels)
        return SequenceClassifierOutput(loss=out.get("loss"), logits=logits)
def compute_metrics(p):
    logits, labels = p
    preds = (logits > 0).astype(int)
    return {"f1": f1_score(labels, preds, average="micro")}
tr = Trainer(model=MultiLabel(), args=TrainingArguments("o"), train_dataset=ds, compute_metrics=compute_metrics)
tr.train()
