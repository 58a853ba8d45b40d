# expects LP413
from sklearn.metrics import silhouette_score
from sklearn.cluster import KMeans
scores = {}
for k in range(2, 11):
    labels = KMeans(k).fit_predict(X)
    scores[k] = silhouette_score(X, labels)
best_k = min(scores, key=scores.get)
