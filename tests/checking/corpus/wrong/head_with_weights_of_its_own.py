# expects LP402
import torch
from torch import nn
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
class WeightedTrainer(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss_fct = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5], device=model.device))
        loss = loss_fct(outputs.logits.view(-1, self.model.config.num_labels), labels.view(-1))
        return (loss, outputs) if return_outputs else loss
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
WeightedTrainer(model=model, args=TrainingArguments("o"), train_dataset=tr).train()
