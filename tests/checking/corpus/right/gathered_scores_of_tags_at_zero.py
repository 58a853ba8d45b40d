import torch
from accelerate import Accelerator
from datasets import load_from_disk
from sklearn.metrics import f1_score
from torch.utils.data import DataLoader
from transformers import AutoModelForSequenceClassification, default_data_collator


class Tally:
    def __init__(self, cut=0.0):
        self.cut = cut
        self.given, self.meant = [], []

    def add(self, scores, tags):
        self.given.append(scores.cpu())
        self.meant.append(tags.cpu())

    def result(self):
        chosen = torch.cat(self.given) > self.cut
        return f1_score(torch.cat(self.meant), chosen, average="micro")


def main():
    helper = Accelerator()
    tickets = load_from_disk("tickets")
    model = AutoModelForSequenceClassification.from_pretrained(
        "distilbert-base-uncased", num_labels=14, problem_type="multi_label_classification"
    )
    rows = DataLoader(tickets["train"], 16, shuffle=True, collate_fn=default_data_collator)
    held = DataLoader(tickets["test"], 16, collate_fn=default_data_collator)
    adam = torch.optim.AdamW(model.parameters(), lr=2e-5)
    model, adam, rows, held = helper.prepare(model, adam, rows, held)
    for batch in rows:
        helper.backward(model(**batch).loss)
        adam.step()
        adam.zero_grad()
    model.eval()
    tally = Tally()
    for batch in held:
        with torch.inference_mode():
            scores = model(**batch).logits
        scores, tags = helper.gather_for_metrics((scores, batch["labels"]))
        tally.add(scores, tags)
    helper.print(tally.result())


main()
