from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

from judging import compute_metrics

tokenizer = AutoTokenizer.from_pretrained("roberta-base")
rows = load_dataset("glue", "stsb").map(
    lambda one: tokenizer(one["sentence1"], one["sentence2"], truncation=True), batched=True
)
model = AutoModelForSequenceClassification.from_pretrained(
    "roberta-base", num_labels=1, problem_type="regression"
)
trainer = Trainer(
    model=model,
    args=TrainingArguments("out", num_train_epochs=3),
    train_dataset=rows["train"],
    eval_dataset=rows["validation"],
    compute_metrics=compute_metrics,
)
trainer.train()
