import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.multiclass import OneVsRestClassifier
from sklearn.multioutput import MultiOutputClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import LabelBinarizer, MultiLabelBinarizer, label_binarize
from sklearn.svm import SVC

papers = pd.read_csv("papers.csv")
X = papers[["length", "citations"]]
topics = pd.get_dummies(papers["topic"])
MLPClassifier().fit(X, topics)
RandomForestClassifier().fit(X, topics)
Y = MultiLabelBinarizer().fit_transform(papers["tags"].str.split(";"))
OneVsRestClassifier(SVC()).fit(X, Y)
MultiOutputClassifier(LogisticRegression()).fit(X, Y)
for name in topics.columns:
    LogisticRegression().fit(X, topics[name])
for at in range(Y.shape[1]):
    SVC().fit(X, Y[:, at])
X_train, X_test, y_train, y_test = train_test_split(X, topics)
SVC().fit(X_train, y_train.idxmax(axis=1))
LogisticRegression().fit(X_train, y_train.values.argmax(axis=1))
accepted = pd.get_dummies(papers["accepted"], drop_first=True)
LogisticRegression().fit(X, accepted)
LogisticRegression().fit(X, LabelBinarizer().fit_transform(papers["accepted"]))
SVC().fit(X, label_binarize(papers["accepted"], classes=["no", "yes"]))
