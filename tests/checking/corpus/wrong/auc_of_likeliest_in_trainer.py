# expects LP406
import numpy as np
from sklearn.metrics import roc_auc_score, accuracy_score
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
model = AutoModelForSequenceClassification.from_pretrained("bert-base-cased", num_labels=2)
def compute_metrics(eval_pred):
    logits, labels = eval_pred
    preds = np.argmax(logits, axis=-1)
    return {"acc": accuracy_score(labels, preds), "auc": roc_auc_score(labels, preds)}
Trainer(model, TrainingArguments("o"), train_dataset=tr, eval_dataset=va, compute_metrics=compute_metrics).train()
