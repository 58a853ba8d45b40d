import pickle
with open("a.pkl", "rb") as f:
    clf = pickle.load(f)
with open("b.pkl", "rb") as f:
    reg = pickle.load(f)
def share(x):
    return reg.predict(x) > 0.3
