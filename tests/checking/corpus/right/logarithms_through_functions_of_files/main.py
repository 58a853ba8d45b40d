from sklearn.model_selection import train_test_split

from config import CONFIG, SEED
from features import load_data
from predict import evaluate
from train import train_model


def main():
    X, y = load_data()
    X_tr, X_va, y_tr, y_va = train_test_split(X, y, test_size=CONFIG["test_size"], random_state=SEED)
    model = train_model(X_tr, y_tr, X_va, y_va, CONFIG["params"])
    print("score", evaluate(model, X_va, y_va))


if __name__ == "__main__":
    main()
