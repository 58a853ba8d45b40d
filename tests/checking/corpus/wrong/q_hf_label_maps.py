# expects LP410
from transformers import AutoConfig, AutoModelForSequenceClassification

ID2LABEL = dict(enumerate(["low", "middle", "high"]))
LABEL2ID = {"low": 0, "high": 1, "middle": 2}
config = AutoConfig.from_pretrained("base", num_labels=3, id2label=ID2LABEL, label2id=LABEL2ID)
model = AutoModelForSequenceClassification.from_pretrained("base", config=config)
