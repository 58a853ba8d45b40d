# expects LP411
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

spam = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
spam.fit(x_train, y_train)
print(np.mean(np.greater(spam.decision_function(x_test), 0.5) == y_test))
