import torch
from sklearn.preprocessing import LabelEncoder
from tensorflow import keras

images = keras.utils.image_dataset_from_directory("pets", image_size=(180, 180), batch_size=32)
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(images, epochs=30)

y = LabelEncoder().fit_transform(answers)
yes = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
yes.compile("adam", keras.losses.BinaryCrossentropy())
yes.fit(X, y)

member = torch.from_numpy(flags.astype("int8")).type(torch.FloatTensor)
net = torch.nn.Sequential(torch.nn.Linear(4, 1), torch.nn.Sigmoid())
torch.nn.BCELoss()(net(rows).squeeze(1), member).backward()
