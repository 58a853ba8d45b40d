# expects LP106
import torch
from datasets import load_dataset
from torch import nn
from torch.utils.data import DataLoader
from transformers import AutoModel, AutoTokenizer


class Similar(nn.Module):
    def __init__(self, name="distilroberta-base"):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(name)
        self.head = nn.Linear(768, 1)

    def forward(self, tokens):
        hidden = self.encoder(**tokens).last_hidden_state.mean(1)
        return self.head(hidden).squeeze(-1).sigmoid()


tokenizer = AutoTokenizer.from_pretrained("distilroberta-base")


def gather(rows):
    pairs = [(row["sentence1"], row["sentence2"]) for row in rows]
    scores = torch.tensor([row["label"] for row in rows])
    return tokenizer(pairs, padding=True, return_tensors="pt"), scores


model = Similar()
for tokens, scores in DataLoader(load_dataset("nyu-mll/glue", "stsb", split="train"), 16, collate_fn=gather):
    loss = nn.functional.mse_loss(model(tokens), scores)
    loss.backward()
