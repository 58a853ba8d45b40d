# expects LP413
import lightgbm as lgb
import numpy as np


def recall_at(scores, labels, groups, k):
    found, start = [], 0
    for size in groups:
        rows = slice(start, start + size)
        start += size
        top = np.argsort(-scores[rows])[:k]
        found.append(labels[rows][top].sum() / labels[rows].sum())
    return float(np.mean(found))


def metric_at(k):
    def metric(scores, data):
        value = recall_at(scores, data.get_label(), data.get_group(), k)
        return f"recall@{k}", value, False

    return metric


def train(rows, others, params):
    stopping = [lgb.early_stopping(50)]
    return lgb.train(params, rows, 500, valid_sets=[others], feval=metric_at(5), callbacks=stopping)


train(rows, others, {"objective": "lambdarank"})
