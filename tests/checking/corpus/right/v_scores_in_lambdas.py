from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, f1_score

scores = {
    "accuracy": lambda y, p: accuracy_score(y, p),
    "macro_f1": lambda y, p: f1_score(y, p, average="macro"),
}
model = RandomForestClassifier(n_estimators=300, class_weight="balanced").fit(train_x, train_y)
predicted = model.predict(test_x)
for name, score in scores.items():
    print(name, score(test_y, predicted))
