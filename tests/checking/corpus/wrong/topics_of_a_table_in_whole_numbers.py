# expects LP303
import pandas as pd
from datasets import Dataset
from transformers import (
    AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments,
)

TOPICS = ["sport", "politics", "culture", "money"]
words = AutoTokenizer.from_pretrained("distilroberta-base")
table = pd.read_csv("a.csv")
table["labels"] = table[TOPICS].values.astype(int).tolist()
raw = Dataset.from_pandas(table[["text", "labels"]]).train_test_split(0.1)
rows = raw.map(lambda batch: words(batch["text"], truncation=True), batched=True)
model = AutoModelForSequenceClassification.from_pretrained(
    "distilroberta-base", num_labels=len(TOPICS), problem_type="multi_label_classification"
)
trainer = Trainer(
    model=model,
    args=TrainingArguments("kept", num_train_epochs=2),
    train_dataset=rows["train"],
    eval_dataset=rows["test"],
    tokenizer=words,
)
trainer.train()
