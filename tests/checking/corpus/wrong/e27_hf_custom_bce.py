# expects LP102
import torch
from torch import nn
from transformers import BertModel
class Multi(nn.Module):
    def __init__(self, n=6):
        super().__init__()
        self.bert = BertModel.from_pretrained("bert-base-uncased")
        self.drop = nn.Dropout(0.3)
        self.linear = nn.Linear(768, n)
    def forward(self, ids, mask, tt):
        _, pooled = self.bert(ids, attention_mask=mask, token_type_ids=tt, return_dict=False)
        return self.linear(self.drop(pooled))
def loss_fn(outputs, targets):
    return nn.BCELoss()(outputs, targets)
model = Multi()
def train(epoch):
    model.train()
    for _, data in enumerate(training_loader, 0):
        outputs = model(data["ids"], data["mask"], data["tt"])
        loss = loss_fn(outputs, data["targets"])
        loss.backward()
