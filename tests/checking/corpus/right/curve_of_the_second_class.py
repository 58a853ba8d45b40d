from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

learn, judge, leak_learn, leak_judge = train_test_split(pipes, leaks, stratify=leaks)
forest = RandomForestClassifier(n_estimators=500)
forest.fit(learn, leak_learn)
table = forest.predict_proba(judge)
print("auc", roc_auc_score(leak_judge, table[:, 1]))
print("auc", roc_auc_score(1 - leak_judge, table[:, 0]))
print("auc", roc_auc_score(leak_judge, 1 - table[:, 0]))
print("auc", roc_auc_score(leak_judge == 0, table[:, 0]))
