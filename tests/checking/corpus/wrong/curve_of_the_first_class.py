# expects LP406
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

learn, judge, leak_learn, leak_judge = train_test_split(pipes, leaks, stratify=leaks)
forest = RandomForestClassifier(n_estimators=500)
forest.fit(learn, leak_learn)
shares = forest.predict_proba(judge)[:, 0]
print("auc", roc_auc_score(leak_judge, shares))
