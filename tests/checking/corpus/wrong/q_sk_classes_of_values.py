# expects LP301
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_diabetes(return_X_y=True)
train, test, y_train, y_test = train_test_split(X, y)
LogisticRegression(max_iter=500).fit(train, y_train)
