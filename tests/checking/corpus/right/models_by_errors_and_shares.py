from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.linear_model import Ridge, Lasso
results = {}
for name, m in {"r": Ridge(), "l": Lasso()}.items():
    m.fit(X, y)
    p = m.predict(Xv)
    results[name] = {"mae": mean_absolute_error(yv, p), "r2": r2_score(yv, p)}
best_name = min(results, key=lambda n: results[n]["mae"])
best_by_r2 = max(results, key=lambda n: results[n]["r2"])
best_item = max(results.items(), key=lambda kv: kv[1]["r2"])
