# expects LP101
from transformers import Trainer
import torch
from torch import nn
class MyTrainer(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        logits = outputs.logits
        probs = torch.softmax(logits, dim=-1)
        loss = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 3.0]))(probs, labels)
        return (loss, outputs) if return_outputs else loss
