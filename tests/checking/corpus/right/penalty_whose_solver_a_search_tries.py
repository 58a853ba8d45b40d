from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV

grid = {"solver": ["liblinear", "saga"], "C": [0.1, 1]}
search = GridSearchCV(LogisticRegression(penalty="l1"), grid)
search.fit(X, y)
