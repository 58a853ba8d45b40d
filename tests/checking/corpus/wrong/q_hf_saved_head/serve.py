import torch
from transformers import AutoModelForSequenceClassification


class Tagger:
    def __init__(self, folder="./models/tags"):
        self.model = AutoModelForSequenceClassification.from_pretrained(folder).eval()

    @torch.no_grad()
    def __call__(self, batch):
        return torch.softmax(self.model(**batch).logits, dim=-1)


print(Tagger()(read()))
