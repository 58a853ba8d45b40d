import numpy as np
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error, r2_score

ALPHAS = [0.1, 1.0, 10.0]


def forward(alpha, rows, labels):
    errors = []
    for end in range(50, len(rows) - 10, 10):
        model = Ridge(alpha=alpha).fit(rows[:end], labels[:end])
        errors.append(mean_squared_error(labels[end : end + 10], model.predict(rows[end : end + 10])))
    return np.mean(errors)


rows, labels = np.load("rows.npy"), np.load("labels.npy")
best_score = float("inf")
for alpha in ALPHAS:
    score = forward(alpha, rows, labels)
    if score < best_score:
        best_score, best_alpha = score, alpha


def forward(alpha, rows, labels):
    scores = []
    for end in range(50, len(rows) - 10, 10):
        model = Ridge(alpha=alpha).fit(rows[:end], labels[:end])
        scores.append(r2_score(labels[end : end + 10], model.predict(rows[end : end + 10])))
    return np.mean(scores)


best_score = float("-inf")
for alpha in ALPHAS:
    score = forward(alpha, rows, labels)
    if score > best_score:
        best_score, best_alpha = score, alpha
