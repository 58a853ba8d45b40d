# expects LP302
import pandas as pd
from sklearn.metrics import accuracy_score, recall_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def judge(tree, rows, y):
    guesses = tree.predict(rows)
    return accuracy_score(y, guesses), recall_score(guesses, y)


soil = pd.read_csv("soil.csv")
parts = train_test_split(soil.drop(columns="polluted"), soil["polluted"], test_size=0.2)
print(judge(DecisionTreeClassifier(max_depth=6).fit(parts[0], parts[2]), parts[1], parts[3]))
