# expects LP102
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
df = pd.read_csv("Churn_Modelling.csv")
X = df.iloc[:, 3:13]
y = df.iloc[:, 13]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
sc = StandardScaler()
X_train = sc.fit_transform(X_train)
classifier = Sequential()
classifier.add(Dense(units=6, kernel_initializer="he_uniform", activation="relu", input_dim=11))
classifier.add(Dense(units=6, kernel_initializer="he_uniform", activation="relu"))
classifier.add(Dense(units=1, kernel_initializer="glorot_uniform"))
classifier.compile(optimizer="Adamax", loss="binary_crossentropy", metrics=["accuracy"])
classifier.fit(X_train, y_train, validation_split=0.33, batch_size=10, epochs=100)
