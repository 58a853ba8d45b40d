from sklearn.metrics import silhouette_score, davies_bouldin_score
from sklearn.cluster import KMeans
scores, db = {}, {}
for k in range(2, 11):
    labels = KMeans(k).fit_predict(X)
    scores[k] = silhouette_score(X, labels)
    db[k] = davies_bouldin_score(X, labels)
best_k = max(scores, key=scores.get)
best_db = min(db, key=db.get)
