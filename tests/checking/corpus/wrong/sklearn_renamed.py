# expects LP409
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline
clf = make_pipeline(SGDClassifier(loss="log", max_iter=1000))
