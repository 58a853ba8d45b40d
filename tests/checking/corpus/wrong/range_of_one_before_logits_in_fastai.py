# expects LP101
from fastai.vision.all import *
learn = vision_learner(dls, resnet34, n_out=14, y_range=(0, 1), loss_func=BCEWithLogitsLossFlat())
learn.fine_tune(4)
