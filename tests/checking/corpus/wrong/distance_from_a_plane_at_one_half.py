# expects LP406
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC


def evaluate(model, x, y):
    score = model.decision_function(x)
    pred = (score >= 0.5).astype(int)
    print(accuracy_score(y, pred))


search = GridSearchCV(Pipeline([("s", StandardScaler()), ("svm", LinearSVC())]), {"svm__C": [0.1, 1]})
search.fit(x_train, y_train)
evaluate(search.best_estimator_, x_test, y_test)
