# expects LP303
from datasets import load_dataset
from transformers import AutoTokenizer, AutoModelForSequenceClassification, Trainer, TrainingArguments
raw = load_dataset("ag_news")
tok = AutoTokenizer.from_pretrained("roberta-base")
ds = raw.map(lambda e: tok(e["text"], truncation=True), batched=True)
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=1)
Trainer(model, TrainingArguments("o"), train_dataset=ds["train"], eval_dataset=ds["test"], tokenizer=tok).train()
