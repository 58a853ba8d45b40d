import torch
import torch.nn.functional as F
from torch import nn

text = nn.EmbeddingBag(20_000, 64)
adam = torch.optim.SparseAdam([*text.parameters()])
for query, answers in torch.load("questions.pt"):
    parts = {"query": text(query), "pos": text(answers[:, 0]), "neg": text(answers[:, 1])}
    loss = F.triplet_margin_with_distance_loss(
        parts["query"], negative=parts["neg"], positive=parts["pos"]
    )
    adam.zero_grad()
    loss.backward()
    adam.step()
