import numpy as np
from scipy.stats import pearsonr


def compute_metrics(eval_pred):
    predictions, labels = eval_pred
    predictions = np.argmax(predictions, axis=1)
    return {"pearson": pearsonr(predictions, labels)[0]}
