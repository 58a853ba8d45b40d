# expects LP411
from fastai.vision.all import *


def main(rows):
    metrics = [F1ScoreMulti(thresh=0.2, sigmoid=False)]
    learn = vision_learner(rows, resnet34, metrics=metrics)
    learn.fit_one_cycle(5)
