PARAMS = dict(loss_function="Logloss", eval_metric="AUC", iterations=2000)
