# expects LP409
from sklearn.neural_network import MLPClassifier

model = MLPClassifier(hidden_layer_sizes=(50,), activation="sigmoid", solver="sgd")
model.fit(X, y)
