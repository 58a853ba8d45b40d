from keras.preprocessing.image import ImageDataGenerator
from keras import layers, models
g = ImageDataGenerator(rescale=1/255).flow_from_directory("d", class_mode="categorical")
h = ImageDataGenerator(rescale=1/255).flow_from_directory("e", class_mode="binary")
m = models.Sequential([layers.Flatten(), layers.Dense(4, activation="softmax")])
m.compile("adam", "categorical_crossentropy", ["accuracy"])
m.fit_generator(g, steps_per_epoch=10)
b = models.Sequential([layers.Flatten(), layers.Dense(1, activation="sigmoid")])
b.compile("adam", "binary_crossentropy", ["accuracy"])
b.fit(h)
