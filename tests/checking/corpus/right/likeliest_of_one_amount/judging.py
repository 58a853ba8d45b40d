import numpy as np
from scipy.stats import pearsonr


def compute_metrics(eval_pred):
    predictions, labels = eval_pred
    if predictions.shape[1] > 1:
        predictions = np.argmax(predictions, axis=1)
    else:
        predictions = predictions[:, 0]
    return {"pearson": pearsonr(predictions, labels)[0]}
