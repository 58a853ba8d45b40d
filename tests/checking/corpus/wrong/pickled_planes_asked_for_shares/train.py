import joblib
from sklearn.svm import LinearSVC
from sklearn.pipeline import make_pipeline
from sklearn.feature_extraction.text import TfidfVectorizer
pipe = make_pipeline(TfidfVectorizer(), LinearSVC())
pipe.fit(texts, labels)
joblib.dump(pipe, "spam.joblib")
