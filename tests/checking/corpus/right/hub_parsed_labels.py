import torch
import torch.nn as nn
import torch.nn.functional as F
import sys, os
from dataclasses import dataclass, field
from transformers import AutoModelForSequenceClassification, HfArgumentParser, Trainer, TrainingArguments
@dataclass
class MArgs:
    name: str = "bert"
    num_labels: int = 3
class T(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        outputs = model(**inputs)
        loss = F.cross_entropy(outputs.logits, inputs["labels"])
        return (loss, outputs) if return_outputs else loss
def main():
    parser = HfArgumentParser((MArgs, TrainingArguments))
    margs, targs = parser.parse_args_into_dataclasses()
    model = AutoModelForSequenceClassification.from_pretrained(margs.name, num_labels=margs.num_labels)
    T(model=model, args=targs, train_dataset=data()).train()
main()
