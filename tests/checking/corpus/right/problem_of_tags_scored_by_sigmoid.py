import torch
from datasets import load_dataset
from torch.utils.data import DataLoader
from transformers import AutoModelForImageClassification

scenes = load_dataset("imagefolder", data_dir="scenes").with_format("torch")
net = AutoModelForImageClassification.from_pretrained(
    "google/vit-base-patch16-224",
    num_labels=9,
    problem_type="multi_label_classification",
    ignore_mismatched_sizes=True,
)
adam = torch.optim.AdamW(net.parameters(), lr=1e-5)
for _ in range(3):
    for batch in DataLoader(scenes["train"], 32, shuffle=True):
        result = net(**{key: part.to("cuda") for key, part in batch.items()})
        result.loss.backward()
        adam.step()
        adam.zero_grad()
found = []
with torch.no_grad():
    for batch in DataLoader(scenes["test"], 32):
        result = net(**{key: part.to("cuda") for key, part in batch.items()})
        found.append(torch.sigmoid(result.logits).cpu())
torch.save(torch.cat(found), "found.pt")
