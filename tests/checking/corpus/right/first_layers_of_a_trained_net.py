from keras.layers import Dense
from keras.models import Sequential

whole = Sequential()
whole.add(Dense(300, activation="relu", input_shape=(784,)))
whole.add(Dense(10, activation="softmax"))
whole.compile(loss="categorical_crossentropy", optimizer="adam")
whole.fit(images, one_hot_digits, epochs=4)

beginning = Sequential([Dense(300, activation="relu", input_shape=(784,))])
beginning.layers[0].set_weights(whole.layers[0].get_weights())
beginning.compile(loss="categorical_crossentropy", optimizer="adam")
codes = beginning.predict(images)
