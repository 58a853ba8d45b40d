# expects LP202
from datasets import load_dataset
from torch.utils.data import DataLoader
from transformers import AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding


def prepare(tokenizer):
    raw = load_dataset("fancyzhx/ag_news")

    def encode(batch):
        out = tokenizer(batch["text"], truncation=True)
        out["labels"] = batch["label"]
        return out

    return raw.map(encode, batched=True, remove_columns=raw["train"].column_names)


def main(device):
    tokenizer = AutoTokenizer.from_pretrained("base")
    rows = prepare(tokenizer)
    loader = DataLoader(rows["train"], 8, collate_fn=DataCollatorWithPadding(tokenizer))
    model = AutoModelForSequenceClassification.from_pretrained("base", num_labels=3)
    for batch in loader:
        batch = {k: v.to(device) for k, v in batch.items()}
        out = model(**batch)
        out.loss.backward()


main("cuda")
