# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoModel, Trainer, TrainingArguments
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = AutoModel.from_pretrained("x")
        self.fc = nn.Linear(768, 3)
    def forward(self, input_ids=None, attention_mask=None, labels=None):
        h = self.enc(input_ids, attention_mask)[0][:, 0]
        return {"probs": self.fc(h).softmax(-1)}
class T(Trainer):
    def __init__(self, weights, *a, **k):
        super().__init__(*a, **k)
        self.criterion = nn.CrossEntropyLoss(weight=weights)
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        return self.criterion(outputs["probs"], labels)
def run(ds, w):
    model = Model()
    args = TrainingArguments("o")
    T(w, model=model, args=args, train_dataset=ds).train()
