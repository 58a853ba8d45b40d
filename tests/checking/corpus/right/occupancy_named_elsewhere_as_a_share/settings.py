TARGET = "occupied"
MODEL = {"objective": "reg:logistic", "n_estimators": 100}
