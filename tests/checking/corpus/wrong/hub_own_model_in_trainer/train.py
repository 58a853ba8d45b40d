import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoConfig, Trainer, TrainingArguments
from modeling import Stance
class WTrainer(Trainer):
    def __init__(self, *args, weights=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.loss_fct = nn.CrossEntropyLoss(weight=weights)
    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = self.loss_fct(outputs.scores, labels)
        return (loss, outputs) if return_outputs else loss
def main():
    config = AutoConfig.from_pretrained("x", num_labels=3)
    t = WTrainer(model=Stance(config), args=TrainingArguments("o"), train_dataset=data(), weights=w)
    t.train()
main()
