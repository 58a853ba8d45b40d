from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import cross_val_predict

line = LogisticRegression(C=0.3)
table = cross_val_predict(line, letters, spam, cv=10, method="predict_proba")
print(average_precision_score(spam, table[:, 1]))
print(average_precision_score(spam, table[:, 0], pos_label=0))
print(average_precision_score(ham, table[:, 0]))
