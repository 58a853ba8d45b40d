# expects LP301
from sklearn.linear_model import TweedieRegressor
from sklearn.preprocessing import StandardScaler
sy = StandardScaler()
y_s = sy.fit_transform(df[["PurePremium"]]).ravel()
glm = TweedieRegressor(power=1.5, link="log")
glm.fit(X, y_s)
