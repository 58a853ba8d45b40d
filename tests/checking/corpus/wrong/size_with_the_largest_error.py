# expects LP413
from sklearn.metrics import mean_absolute_error
from sklearn.tree import DecisionTreeRegressor

def get_mae(leaves, tx, vx, ty, vy):
    m = DecisionTreeRegressor(max_leaf_nodes=leaves, random_state=0).fit(tx, ty)
    return mean_absolute_error(vy, m.predict(vx))

scores = {n: get_mae(n, train_X, val_X, train_y, val_y) for n in [5, 25, 50, 100, 250, 500]}
best_size = max(scores, key=scores.get)
