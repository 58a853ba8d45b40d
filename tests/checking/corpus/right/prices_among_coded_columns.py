import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from sklearn.preprocessing import OrdinalEncoder
df = pd.read_csv("cars_categorical.csv", dtype=str)
df[df.columns] = OrdinalEncoder().fit_transform(df)
DecisionTreeClassifier().fit(df.drop(columns="price"), df["price"])
