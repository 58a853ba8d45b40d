from pytorch_lightning.callbacks import ModelCheckpoint

keep = ModelCheckpoint("out", monitor="validation_accuracy_adversarial", save_top_k=1, mode="min")
