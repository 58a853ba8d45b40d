# expects LP409
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline

GRID = {"words__min_df": [1, 3], "model__loss": ["log", "hinge"], "model__alpha": [1e-4, 1e-3]}
steps = Pipeline([("words", TfidfVectorizer()), ("model", SGDClassifier(max_iter=40))])
search = GridSearchCV(steps, GRID, cv=4)
search.fit(texts, topics)
