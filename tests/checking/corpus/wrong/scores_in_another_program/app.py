import torch
from model import CLASSES, create_model
model = create_model(weights=None)
model.load_state_dict(torch.load("trash.pth", map_location="cpu"))
model.eval()
def predict(img):
    with torch.no_grad():
        out = model(img)
        scores = torch.sigmoid(out)[0]
    return scores.argmax().item()
