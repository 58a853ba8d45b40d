import torch
from datasets import load_dataset
from sklearn.linear_model import SGDClassifier
from torch import nn
from transformers import AutoModel, AutoModelForSequenceClassification, Trainer, TrainingArguments


class Distilled(Trainer):
    def __init__(self, *args, teacher=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.teacher = teacher

    def compute_loss(self, model, inputs, return_outputs=False):
        out = model(**inputs)
        with torch.no_grad():
            soft = nn.functional.softmax(self.teacher(**inputs).logits / 2.0, dim=-1)
        logs = nn.functional.log_softmax(out.logits / 2.0, dim=-1)
        loss = 0.5 * out.loss + nn.KLDivLoss(reduction="batchmean")(logs, soft)
        return (loss, out) if return_outputs else loss


class Tags(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = AutoModel.from_pretrained("base")
        self.fc = nn.Linear(768, 4)

    def forward(self, input_ids, attention_mask):
        return torch.sigmoid(self.fc(self.body(input_ids, attention_mask)[1]))


class TagTrainer(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels")
        out = model(**inputs)
        loss = nn.BCELoss()(out, labels.float())
        return (loss, {"logits": out}) if return_outputs else loss


TagTrainer(model=Tags(), train_dataset=rows).train()
stars = load_dataset("yelp_review_full")
stars = stars.map(lambda r: {"labels": 0 if r["label"] < 2 else 1 if r["label"] == 2 else 2})
three = AutoModelForSequenceClassification.from_pretrained("base", num_labels=3)
Trainer(three, TrainingArguments("out"), train_dataset=stars["train"]).train()

line = SGDClassifier()
line.set_params(loss="log_loss").fit(X, y)
print(line.predict_proba(X))
