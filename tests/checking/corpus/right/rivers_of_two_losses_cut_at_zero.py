import glob
import os

import albumentations as A
import cv2
import lightning.pytorch as pl
import segmentation_models_pytorch as smp
import torch
from albumentations.pytorch import ToTensorV2
from torch.utils.data import DataLoader, Dataset


class Rivers(Dataset):
    def __init__(self, root, tf):
        self.images = sorted(glob.glob(os.path.join(root, "*_sat.jpg")))
        self.tf = tf

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        path = self.images[i]
        img = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
        mask = cv2.imread(path.replace("_sat.jpg", "_mask.png"), cv2.IMREAD_GRAYSCALE)
        out = self.tf(image=img, mask=(mask > 128).astype("float32"))
        return out["image"], out["mask"].unsqueeze(0)


train_tf = A.Compose([A.RandomCrop(512, 512), A.HorizontalFlip(), A.RandomRotate90(), A.Normalize(), ToTensorV2()])
val_tf = A.Compose([A.CenterCrop(1024, 1024), A.Normalize(), ToTensorV2()])


class RiverNet(pl.LightningModule):
    def __init__(self, encoder="resnet34", lr=2e-4):
        super().__init__()
        self.save_hyperparameters()
        self.model = smp.Unet(encoder, encoder_weights="imagenet", in_channels=3, classes=1)
        self.bce = torch.nn.BCEWithLogitsLoss()
        self.dice = smp.losses.DiceLoss(mode="binary", from_logits=True)
        self.outputs = []

    def forward(self, x):
        return self.model(x)

    def shared_step(self, batch, stage):
        x, y = batch
        out = self(x)
        loss = self.bce(out, y) + self.dice(out, y)
        pred = (out > 0).long()
        tp, fp, fn, tn = smp.metrics.get_stats(pred, y.long(), mode="binary")
        self.log(f"{stage}_loss", loss, prog_bar=True)
        self.log(f"{stage}_iou", smp.metrics.iou_score(tp, fp, fn, tn, reduction="micro"), prog_bar=True)
        return loss

    def training_step(self, batch, _):
        return self.shared_step(batch, "train")

    def validation_step(self, batch, _):
        return self.shared_step(batch, "val")

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)
        sch = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="max", patience=3)
        return {"optimizer": opt, "lr_scheduler": {"scheduler": sch, "monitor": "val_iou"}}


if __name__ == "__main__":
    pl.seed_everything(0)
    tl = DataLoader(Rivers("tiles/train", train_tf), 8, shuffle=True, num_workers=8)
    vl = DataLoader(Rivers("tiles/val", val_tf), 2, num_workers=8)
