# expects LP413
from sklearn.ensemble import RandomForestRegressor, GradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
models = {"rf": RandomForestRegressor(), "gb": GradientBoostingRegressor(), "ridge": Ridge()}
results = {}
for name, model in models.items():
    model.fit(X_train, y_train)
    results[name] = mean_squared_error(y_val, model.predict(X_val), squared=False)
best_name = max(results, key=results.get)
best_model = models[best_name]
