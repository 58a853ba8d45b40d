# expects LP102
from torch import nn
from transformers import Trainer


class Tags(Trainer):
    loss_cls = nn.BCELoss

    def __init__(self, *args, weights=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.weights = weights

    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = self.loss_cls(weight=self.weights)(outputs.logits, labels.float())
        return (loss, outputs) if return_outputs else loss
