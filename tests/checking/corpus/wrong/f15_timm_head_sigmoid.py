# expects LP101
import timm, torch, torch.nn as nn
class Model(nn.Module):
    def __init__(self, name="efficientnet_b0", n=1):
        super().__init__()
        self.backbone = timm.create_model(name, pretrained=True, num_classes=0)
        self.fc = nn.Linear(self.backbone.num_features, n)
    def forward(self, images):
        emb = self.backbone(images)
        return torch.sigmoid(self.fc(emb))
def criterion(outputs, targets):
    return nn.BCEWithLogitsLoss()(outputs, targets)
def train_one_epoch(model, optimizer, dataloader, device):
    model.train()
    for data in dataloader:
        images = data["image"].to(device)
        targets = data["target"].to(device)
        outputs = model(images).squeeze()
        loss = criterion(outputs, targets)
        loss.backward()
        optimizer.step()
model = Model()
train_one_epoch(model, optimizer, train_loader, "cuda")
