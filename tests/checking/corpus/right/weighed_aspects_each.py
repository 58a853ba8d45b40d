
import torch
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

from rows import training_rows

ASPECTS = ["price", "taste", "service", "noise", "place", "wait", "staff"]
RARE = [2.0, 3.0, 4.5, 9.0, 2.0, 1.5, 6.0]


class Weighing(Trainer):
    def __init__(self, *given, rare=None, **named):
        super().__init__(*given, **named)
        self.rare = torch.tensor(rare)

    def compute_loss(self, model, inputs, return_outputs=False, **named):
        marks = inputs.pop("labels")
        found = model(**inputs)
        judge = torch.nn.BCEWithLogitsLoss(pos_weight=self.rare.to(found.logits.device))
        loss = judge(found.logits, marks.float())
        return (loss, found) if return_outputs else loss


model = AutoModelForSequenceClassification.from_pretrained(
    "distilbert-base-uncased", num_labels=len(ASPECTS), problem_type="multi_label_classification"
)
trainer = Weighing(model=model, args=TrainingArguments("out"), train_dataset=training_rows(), rare=RARE)
trainer.train()
