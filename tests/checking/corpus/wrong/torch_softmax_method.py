# expects LP101
import torch.nn as nn

def training_step(encoder, classifier, batch):
    logits = classifier(encoder(batch["text"]))
    probs = logits.softmax(-1)
    loss = nn.functional.cross_entropy(probs, batch["label"])
    return loss
