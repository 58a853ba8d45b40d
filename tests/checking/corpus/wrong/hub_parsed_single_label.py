# expects LP201
import torch
import torch.nn as nn
import torch.nn.functional as F
from dataclasses import dataclass, field
from transformers import AutoConfig, AutoModelForSequenceClassification, HfArgumentParser, Trainer, TrainingArguments
@dataclass
class MArgs:
    name: str = field(default="bert")
    num_labels: int = field(default=1, metadata={"help": "n"})
class T(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.CrossEntropyLoss()(outputs["logits"].view(-1, self.model.config.num_labels), labels.view(-1))
        return (loss, outputs) if return_outputs else loss
def main():
    parser = HfArgumentParser((MArgs, TrainingArguments))
    margs, targs = parser.parse_args_into_dataclasses()
    config = AutoConfig.from_pretrained(margs.name, num_labels=margs.num_labels)
    model = AutoModelForSequenceClassification.from_pretrained(margs.name, config=config)
    t = T(model=model, args=targs, train_dataset=data())
    t.train()
if __name__ == "__main__":
    main()
