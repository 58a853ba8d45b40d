# expects LP301
from sklearn.datasets import load_digits
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.preprocessing import LabelBinarizer


def digits():
    X, y = load_digits(return_X_y=True)
    return X, LabelBinarizer().fit_transform(y)


def main():
    X, y = digits()
    model = GradientBoostingClassifier()
    model.fit(X, y)
    print(model.score(X, y))


main()
