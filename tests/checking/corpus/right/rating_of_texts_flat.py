
import torch
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

from rows import training_rows


class Rating(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **named):
        marks = inputs.pop("labels").float()
        found = model(**inputs)
        loss = torch.nn.functional.mse_loss(found.logits.view(-1), marks.view(-1))
        return (loss, found) if return_outputs else loss


model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=1)
trainer = Rating(model=model, args=TrainingArguments("out"), train_dataset=training_rows())
trainer.train()
