# expects LP409
from catboost import CatBoostClassifier
model = CatBoostClassifier(iterations=500, learning_rate=0.05, loss_function='RMSE', verbose=100)
model.fit(X_train, y_train)
