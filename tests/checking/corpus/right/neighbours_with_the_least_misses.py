from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import cross_val_score
cv_scores = []
ks = list(range(1, 50, 2))
for k in ks:
    cv_scores.append(cross_val_score(KNeighborsClassifier(k), X, y, cv=10, scoring="accuracy").mean())
mse = [1 - x for x in cv_scores]
optimal_k = ks[mse.index(min(mse))]
print(optimal_k)
