import torch, torch.nn as nn
from transformers import AutoModelForTokenClassification, Trainer, TrainingArguments
m = AutoModelForTokenClassification.from_pretrained("b", num_labels=9)
ce = nn.CrossEntropyLoss()
class Own(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        logits = model(**inputs).logits
        return ce(logits.view(-1, self.model.config.num_labels), labels.view(-1))
Own(m, TrainingArguments("o"), train_dataset=ds).train()
Trainer(m, TrainingArguments("o"), train_dataset=ds).train()
for b in dl:
    out = m(**b)
    active = b["attention_mask"].view(-1) == 1
    loss = ce(out.logits.view(-1, 9)[active], b["labels"].view(-1)[active])
    loss = ce(out.logits.transpose(1, 2), b["labels"])
    loss = ce(out["logits"][b["mask"]], b["labels"][b["mask"]])
    loss = ce(out[0].flatten(0, 1), b["labels"].flatten())
