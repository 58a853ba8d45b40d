# expects LP413
from sklearn.model_selection import cross_val_score
from sklearn.neighbors import KNeighborsClassifier
ks = range(1, 31)
cv_scores = []
for k in ks:
    knn = KNeighborsClassifier(n_neighbors=k)
    scores = cross_val_score(knn, X_train, y_train, cv=10, scoring="accuracy")
    cv_scores.append(scores.mean())
best_k = ks[cv_scores.index(min(cv_scores))]
print("optimal k", best_k)
