from sklearn.metrics import accuracy_score, log_loss, roc_auc_score


def judged(metric, target, pred):
    if metric == "auc":
        return roc_auc_score(target, pred)
    if metric == "accuracy":
        pred = pred > 0.5
        return accuracy_score(target, pred)
    return log_loss(target, pred)
