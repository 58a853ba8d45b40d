# expects LP303
import pandas as pd
from datasets import Dataset
from sklearn.preprocessing import MultiLabelBinarizer
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

reports = pd.read_json("reports.jsonl", lines=True)
topics = MultiLabelBinarizer()
marks = topics.fit_transform(reports["topics"])
reports["labels"] = list(marks)
words = AutoTokenizer.from_pretrained("roberta-base")


def cut(batch):
    return words(batch["text"], truncation=True, padding="max_length")


net = AutoModelForSequenceClassification.from_pretrained(
    "roberta-base", num_labels=len(topics.classes_), problem_type="multi_label_classification"
)
rows = Dataset.from_pandas(reports[["text", "labels"]]).map(cut, batched=True)
Trainer(model=net, args=TrainingArguments("kept"), train_dataset=rows).train()
