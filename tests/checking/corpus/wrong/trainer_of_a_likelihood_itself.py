# expects LP413
import torch, torch.nn as nn
from transformers import Trainer
class T(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels"); out = model(**inputs)
        lp = torch.log_softmax(out.logits, dim=-1)
        loss = lp.gather(-1, labels.unsqueeze(-1)).mean()
        return (loss, out) if return_outputs else loss
