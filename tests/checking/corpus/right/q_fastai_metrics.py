from fastai.vision.all import *

rows = ImageDataLoaders.from_df(table, path, label_delim=" ")
share = partial(accuracy_multi, thresh=0.5)
learn = vision_learner(rows, resnet34, loss_func=BCEWithLogitsLossFlat(), metrics=[share])
learn.fine_tune(3)
preds, marks = learn.get_preds()
best = max(FBetaMulti(2, thresh=t / 10, sigmoid=False)(preds, marks) for t in range(1, 9))
print(accuracy_multi(preds, marks, thresh=0.9, sigmoid=False))
at_zero = partial(accuracy_multi, thresh=0.0, sigmoid=False)
other = vision_learner(rows, resnet34, loss_func=BCEWithLogitsLossFlat(), metrics=at_zero)
head = nn.Sequential(nn.Linear(512, 5), nn.Sigmoid())
third = vision_learner(rows, resnet34, custom_head=head, loss_func=nn.BCELoss(),
                       metrics=partial(accuracy_multi, sigmoid=False))
