from catboost import CatBoostClassifier

income = CatBoostClassifier(loss_function="Logloss", class_names=("<=50K", ">50K"))
income.fit(people, earned)
topics = CatBoostClassifier(loss_function="MultiLogloss", class_names=["a", "b", "c"])
topics.fit(articles, flags)
species = CatBoostClassifier(loss_function="MultiClass", class_names=["a", "b", "c"])
species.fit(flowers, names)
