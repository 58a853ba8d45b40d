# expects LP201
from transformers import AutoModelForSequenceClassification

model = AutoModelForSequenceClassification.from_pretrained(
    "base", num_labels=1, problem_type="single_label_classification"
)
