import xgboost as xgb
from sklearn.metrics import accuracy_score, f1_score, log_loss

model = xgb.train({"objective": "binary:hinge", "eta": 0.1}, rows, num_boost_round=300)
chosen = model.predict(later)
print(accuracy_score(y_later, chosen), f1_score(y_later, chosen > 0.5))
several = xgb.train({"objective": "multi:softmax", "num_class": 4}, rows, num_boost_round=300)
print(accuracy_score(y_later, several.predict(later)))
shares = xgb.train({"objective": "binary:logistic"}, rows, num_boost_round=300)
print(log_loss(y_later, shares.predict(later)))
