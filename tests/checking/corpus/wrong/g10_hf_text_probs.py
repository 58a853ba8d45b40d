# expects LP101
import torch
from torch import nn
from transformers import AutoModel
class BertClf(nn.Module):
    def __init__(self, name="bert-base-uncased", n=5):
        super().__init__()
        self.bert = AutoModel.from_pretrained(name)
        self.clf = nn.Sequential(nn.Dropout(0.1), nn.Linear(self.bert.config.hidden_size, n), nn.Softmax(dim=1))
    def forward(self, input_ids, attention_mask):
        out = self.bert(input_ids=input_ids, attention_mask=attention_mask)
        return self.clf(out.pooler_output)
def run(model, loader, criterion, opt):
    for b in loader:
        logits = model(b["input_ids"], b["attention_mask"])
        loss = criterion(logits, b["labels"])
        opt.zero_grad(); loss.backward(); opt.step()
m = BertClf()
run(m, loader, nn.CrossEntropyLoss(), torch.optim.AdamW(m.parameters(), 2e-5))
