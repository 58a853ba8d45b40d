# expects LP406
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import make_scorer, roc_auc_score
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

steps = make_pipeline(StandardScaler(), GradientBoostingClassifier())
depths = {"gradientboostingclassifier__max_depth": [2, 3, 4]}
search = GridSearchCV(steps, depths, scoring=make_scorer(roc_auc_score), cv=5)
search.fit(loans, defaulted)
