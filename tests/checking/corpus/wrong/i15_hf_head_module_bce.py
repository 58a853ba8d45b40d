# expects LP101
import torch
import torch.nn as nn
from transformers import RobertaModel
class ToxicClassifier(nn.Module):
    def __init__(self, n_labels=6, p=0.2):
        super(ToxicClassifier, self).__init__()
        self.roberta = RobertaModel.from_pretrained("roberta-base")
        self.pre = nn.Linear(768, 768)
        self.dropout = nn.Dropout(p)
        self.classifier = nn.Linear(768, n_labels)
    def forward(self, input_ids, attention_mask):
        h = self.roberta(input_ids=input_ids, attention_mask=attention_mask)[0][:, 0]
        h = self.dropout(torch.nn.ReLU()(self.pre(h)))
        return self.classifier(h).sigmoid()
model = ToxicClassifier()
loss_function = torch.nn.BCEWithLogitsLoss()
for _, d in enumerate(loader, 0):
    out = model(d["ids"], d["mask"])
    loss = loss_function(out, d["targets"].float())
    loss.backward()
