from catboost import CatBoostClassifier, CatBoostRegressor


def fit(features, sick):
    well, ill = (sick == 0).sum(), (sick == 1).sum()
    shares = [ill / len(sick), well / len(sick)]
    CatBoostClassifier(class_weights=shares, verbose=0).fit(features, sick)
    CatBoostClassifier(class_weights={0: 1 / well, 1: 1 / ill}).fit(features, sick)
    CatBoostClassifier(class_weights=[1, well / ill]).fit(features, sick)
    CatBoostRegressor(loss_function="Quantile:alpha=0.9").fit(features, sick)
    counts = sick.value_counts()
    return CatBoostClassifier(class_weights=(1 / counts).to_dict()).fit(features, sick)
