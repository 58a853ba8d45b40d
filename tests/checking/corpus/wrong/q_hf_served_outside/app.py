import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer
model = AutoModelForSequenceClassification.from_pretrained("models/tagger")
model.eval()
def predict(texts, tok):
    with torch.no_grad():
        logits = model(**tok(texts)).logits
    return torch.nn.functional.softmax(logits, dim=1)
