# expects LP101
from tensorflow.keras import Input, Model, layers, losses
x = Input((64,), name="emb")
d = layers.Dropout(0.2)(x)
heads = {}
for task in ("spam", "toxic", "urgent"):
    heads[task] = layers.Dense(1, activation="sigmoid", name=task)(d)
m = Model(x, heads)
m.compile("adam", loss={t: losses.BinaryCrossentropy(from_logits=True) for t in heads})
