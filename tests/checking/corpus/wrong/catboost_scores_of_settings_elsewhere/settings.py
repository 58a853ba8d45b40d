PARAMS = {"loss_function": "Logloss", "iterations": 500, "depth": 6}
