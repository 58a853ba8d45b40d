# expects LP101
from transformers import AutoModel
import torch.nn as nn
import torch
class BertClassifier(nn.Module):
    def __init__(self, name, n):
        super().__init__()
        self.bert = AutoModel.from_pretrained(name)
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(self.bert.config.hidden_size, n)
        self.softmax = nn.Softmax(dim=1)
    def forward(self, ids, mask):
        _, pooled = self.bert(ids, attention_mask=mask, return_dict=False)
        return self.softmax(self.out(self.drop(pooled)))
def train_epoch(model, loader, loss_fn, opt):
    for d in loader:
        outputs = model(d["ids"], d["mask"])
        _, preds = torch.max(outputs, dim=1)
        loss = loss_fn(outputs, d["targets"])
        loss.backward()
model = BertClassifier("bert-base-uncased", 3)
loss_fn = nn.CrossEntropyLoss().to("cuda")
train_epoch(model, dl, loss_fn, None)
