import numpy as np
import pandas as pd
from datasets import Dataset
from sklearn.preprocessing import MultiLabelBinarizer
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

words = AutoTokenizer.from_pretrained("roberta-base")
topics = MultiLabelBinarizer()
abstracts = pd.read_json("abstracts.jsonl", lines=True)
marks = topics.fit_transform(abstracts["topics"])


def net():
    return AutoModelForSequenceClassification.from_pretrained(
        "roberta-base", num_labels=len(topics.classes_), problem_type="multi_label_classification"
    )


def cut(batch):
    return words(batch["text"], truncation=True, padding="max_length")


def cut_and_cast(batch):
    made = words(batch["text"], truncation=True, padding="max_length")
    made["labels"] = [[float(mark) for mark in row] for row in batch["labels"]]
    return made


def learn(rows):
    Trainer(model=net(), args=TrainingArguments("kept"), train_dataset=rows).train()


def table(labels):
    return Dataset.from_pandas(pd.DataFrame({"text": abstracts["text"], "labels": labels}))


abstracts["labels"] = [mark.astype(float).tolist() for mark in marks]
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut, batched=True))
abstracts["labels"] = list(marks.astype("float32"))
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut, batched=True))
abstracts["labels"] = [[float(one) for one in mark] for mark in marks]
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut, batched=True))
abstracts["labels"] = [mark.astype(np.float32) for mark in marks]
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut, batched=True))
abstracts["labels"] = [mark.tolist() for mark in marks]
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut_and_cast, batched=True))
abstracts["labels"] = abstracts["labels"].apply(lambda mark: [float(one) for one in mark])
learn(Dataset.from_pandas(abstracts[["text", "labels"]]).map(cut, batched=True))
for mark in marks:
    print(topics.classes_[mark.astype(bool)])
