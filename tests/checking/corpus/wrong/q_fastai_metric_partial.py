# expects LP411
from functools import partial

from fastai.vision.all import *

block = DataBlock(blocks=(ImageBlock, MultiCategoryBlock), get_x=get_x, get_y=get_y)
rows = block.dataloaders(table, bs=64)
share = partial(accuracy_multi, thresh=0.5, sigmoid=False)
learn = vision_learner(rows, resnet34, loss_func=BCEWithLogitsLossFlat(), metrics=share)
learn.fine_tune(3)
