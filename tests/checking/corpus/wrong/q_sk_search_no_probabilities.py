# expects LP410
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC

search = GridSearchCV(SVC(kernel="rbf"), {"C": [1, 10]}, cv=3)
search.fit(X, y)
print(search.predict_proba(X))
