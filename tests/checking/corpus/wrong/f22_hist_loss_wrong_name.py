# expects LP409
from sklearn.ensemble import HistGradientBoostingClassifier
HistGradientBoostingClassifier(loss="binary_crossentropy", learning_rate=0.1).fit(X, y)
