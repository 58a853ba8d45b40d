from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import RandomForestClassifier, StackingClassifier, VotingClassifier
from sklearn.svm import SVC, LinearSVC

trees = RandomForestClassifier()
hard = VotingClassifier([("trees", trees), ("svc", SVC())], voting="hard")
soft = VotingClassifier([("trees", trees), ("svc", SVC(probability=True))], voting="soft")
line = CalibratedClassifierCV(LinearSVC())
mild = VotingClassifier([("trees", trees), ("line", line)], voting="soft")
stacked = StackingClassifier([("trees", trees), ("svc", LinearSVC())])


def run(X, y, new):
    return [one.fit(X, y).predict(new) for one in (hard, soft, mild, stacked)]
