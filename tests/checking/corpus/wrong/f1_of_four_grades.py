# expects LP406
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

GRADES = ["poor", "fair", "good", "fine"]
beams = pd.read_csv("beams.csv")
grades = beams.pop("grade").apply(GRADES.index)
beams, new_beams, grades, new_grades = train_test_split(beams, grades, random_state=1)
machine = SVC(C=10).fit(beams, grades)
print(f1_score(new_grades, machine.predict(new_beams)))
