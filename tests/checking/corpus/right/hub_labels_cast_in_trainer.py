import torch
import torch.nn as nn
import torch.nn.functional as F
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments
COLS = ["toxic", "obscene", "threat"]
raw = load_dataset("csv", data_files="t.csv")
def encode(ex):
    return {"labels": [int(t in ex["tags"]) for t in COLS]}
class T(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False):
        labels = inputs.pop("labels").float()
        out = model(**inputs)
        loss = nn.BCEWithLogitsLoss()(out.logits, labels)
        return (loss, out) if return_outputs else loss
model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=3, problem_type="multi_label_classification")
T(model=model, args=TrainingArguments("o"), train_dataset=raw.map(encode)["train"]).train()
