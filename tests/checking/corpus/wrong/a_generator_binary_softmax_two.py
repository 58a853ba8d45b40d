# expects LP301
from keras.preprocessing.image import ImageDataGenerator
from keras import layers, models
datagen = ImageDataGenerator(rescale=1./255)
train_gen = datagen.flow_from_directory("data/train", class_mode="sparse", batch_size=32)
m = models.Sequential([layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(4, activation="softmax")])
m.compile("adam", "categorical_crossentropy")
m.fit(train_gen, epochs=2)
