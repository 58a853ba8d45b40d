import lightgbm

two = {"objective": "binary", "is_unbalance": True, "metric": "auc"}
many = {**two, "objective": "multiclass", "num_class": 4, "metric": "multi_error"}
many.pop("is_unbalance")
lightgbm.train(two, lightgbm.Dataset(x, y))
lightgbm.train(many, lightgbm.Dataset(x, z))
weighted = dict(two, scale_pos_weight=4.0)
del weighted["is_unbalance"]
lightgbm.train(weighted, lightgbm.Dataset(x, y))
