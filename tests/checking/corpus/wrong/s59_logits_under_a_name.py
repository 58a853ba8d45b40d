# expects LP102
from transformers import TFAutoModelForSequenceClassification

net = TFAutoModelForSequenceClassification.from_pretrained("base", num_labels=3)
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.fit(rows)
