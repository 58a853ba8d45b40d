import torch
from torch.utils.data import DataLoader, TensorDataset
from transformers import BertForSequenceClassification
model = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
labels = torch.tensor(df["label"].values)
for ids, mask, y in DataLoader(TensorDataset(ids, mask, labels), batch_size=16):
    loss = model(ids, attention_mask=mask, labels=y).loss
    loss.backward()
    logits = model(ids, attention_mask=mask).logits
    torch.nn.functional.cross_entropy(logits, y).backward()
    torch.nn.functional.cross_entropy(logits.view(-1, 2), y.view(-1)).backward()
    torch.nn.functional.binary_cross_entropy_with_logits(logits[:, 1], y.float()).backward()
score = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=1)
values = torch.tensor(df["score"].values, dtype=torch.float32)
for ids, mask, y in DataLoader(TensorDataset(ids, mask, values), batch_size=16):
    score(ids, attention_mask=mask, labels=y).loss.backward()
    score(ids, attention_mask=mask, labels=y.unsqueeze(1)).loss.backward()
tags = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3)
rows = torch.tensor(df[["a", "b", "c"]].values, dtype=torch.float32)
for ids, mask, y in DataLoader(TensorDataset(ids, mask, rows), batch_size=16):
    tags(ids, attention_mask=mask, labels=y).loss.backward()
