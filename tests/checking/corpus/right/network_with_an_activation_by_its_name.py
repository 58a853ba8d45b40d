from sklearn.neural_network import MLPClassifier, MLPRegressor

model = MLPClassifier(hidden_layer_sizes=(50,), activation="logistic", solver="sgd")
model.fit(X, y)
MLPRegressor(activation=chosen).fit(X, y)
