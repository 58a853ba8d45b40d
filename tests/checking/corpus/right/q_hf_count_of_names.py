from transformers import AutoModelForImageClassification

names = ["cat", "dog", "bird"]
label2id, id2label = dict(), dict()
for i, name in enumerate(names):
    label2id[name] = str(i)
    id2label[str(i)] = name
model = AutoModelForImageClassification.from_pretrained(
    "base", num_labels=3, id2label=id2label, label2id=label2id
)
