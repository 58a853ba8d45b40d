# expects LP413
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, make_scorer
from sklearn.model_selection import GridSearchCV

macro = make_scorer(f1_score, average="macro", greater_is_better=False)
search = GridSearchCV(LogisticRegression(), {"C": [0.1, 1, 10]}, scoring=macro)
search.fit(X, y)
