from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments,
)

TOPICS = ["sport", "politics", "culture", "money"]
words = AutoTokenizer.from_pretrained("distilroberta-base")
raw = load_dataset("csv", data_files={"train": "a.csv", "validation": "b.csv"})


def marked(topics):
    row = [0.0] * 4
    for topic in topics:
        row[topic] = 1.0
    return row


def prepare(batch):
    made = words(batch["text"], truncation=True)
    made["labels"] = marked(batch["topics"])
    return made


rows = raw.map(prepare, remove_columns=raw["train"].column_names)
model = AutoModelForSequenceClassification.from_pretrained(
    "distilroberta-base", num_labels=len(TOPICS), problem_type="multi_label_classification"
)
trainer = Trainer(
    model=model,
    args=TrainingArguments("kept", num_train_epochs=2),
    train_dataset=rows["train"],
    eval_dataset=rows["validation"],
    tokenizer=words,
)
trainer.train()
