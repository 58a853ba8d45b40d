from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

scores = cross_val_score(LogisticRegression(), X, y, scoring="neg_log_loss", cv=5)
print(scores.mean())
