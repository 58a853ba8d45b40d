import numpy as np
from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments,
)

TOPICS = ["sport", "politics", "culture", "money"]
words = AutoTokenizer.from_pretrained("distilroberta-base")
raw = load_dataset("csv", data_files={"train": "a.csv", "validation": "b.csv"})


def prepare(batch):
    made = words(batch["text"], truncation=True)
    marks = np.zeros((len(batch["text"]), len(TOPICS)), dtype=np.float32)
    for column, topic in enumerate(TOPICS):
        marks[:, column] = batch[topic]
    made["marks"] = marks.tolist()
    return made


rows = raw.map(prepare, batched=True, remove_columns=raw["train"].column_names)
rows = rows.rename_column("marks", "labels")
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
