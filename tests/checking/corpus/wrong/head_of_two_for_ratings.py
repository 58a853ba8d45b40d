# expects LP204
import torch
from torch.utils.data import DataLoader, Dataset
from transformers import BertForSequenceClassification, BertTokenizer
class Reviews(Dataset):
    def __init__(self, texts, ratings, tok):
        self.texts, self.ratings, self.tok = texts, ratings, tok
    def __len__(self): return len(self.texts)
    def __getitem__(self, i):
        e = self.tok(self.texts[i], return_tensors="pt", padding="max_length", truncation=True)
        return {"input_ids": e["input_ids"].flatten(), "attention_mask": e["attention_mask"].flatten(), "labels": torch.tensor(float(self.ratings[i]))}
model = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2).cuda()
opt = torch.optim.AdamW(model.parameters(), lr=2e-5)
for batch in DataLoader(Reviews(t, r, tok), batch_size=8):
    out = model(input_ids=batch["input_ids"].cuda(), attention_mask=batch["attention_mask"].cuda(), labels=batch["labels"].cuda())
    out.loss.backward()
    opt.step()
