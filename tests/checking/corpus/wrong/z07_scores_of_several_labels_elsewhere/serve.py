import torch

from net import Tagger
from train import WIDTH


@torch.no_grad()
def tags_of(rows, limit=0.5):
    state = torch.load("tagger.pt")
    model = Tagger(state["tags"])
    model.load_state_dict(state["model"])
    model.eval()
    shares = torch.softmax(model(rows.view(-1, WIDTH)), dim=-1)
    return [[t for t, s in zip(model.tags, row) if s > limit] for row in shares.tolist()]
