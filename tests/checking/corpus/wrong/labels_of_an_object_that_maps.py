# expects LP202
from dataclasses import dataclass

from datasets import load_dataset
from transformers import (AutoModelForSequenceClassification, AutoTokenizer, HfArgumentParser, Trainer,
                          TrainingArguments)

LABEL2ID = {"negative": 0, "neutral": 1, "positive": 2}


@dataclass
class Config:
    base: str = "roberta-base"
    n_classes: int = 2
    file: str = "reviews.csv"


class Preprocessor:
    def __init__(self, tokenizer, length=128):
        self.tokenizer = tokenizer
        self.length = length

    def __call__(self, batch):
        enc = self.tokenizer(batch["text"], truncation=True, max_length=self.length)
        enc["labels"] = [LABEL2ID[s] for s in batch["sentiment"]]
        return enc

    def run(self, ds):
        return ds.map(self, batched=True)


def main():
    cfg, args = HfArgumentParser((Config, TrainingArguments)).parse_args_into_dataclasses()
    tokenizer = AutoTokenizer.from_pretrained(cfg.base)
    ds = Preprocessor(tokenizer).run(load_dataset("csv", data_files=cfg.file)["train"])
    model = AutoModelForSequenceClassification.from_pretrained(cfg.base, num_labels=cfg.n_classes)
    Trainer(model=model, args=args, train_dataset=ds).train()


main()
