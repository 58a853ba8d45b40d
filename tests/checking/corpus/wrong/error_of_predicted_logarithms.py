# expects LP406
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

learn, judge, fare_learn, fare_judge = train_test_split(rides, fares, random_state=3)
log_fares = np.log1p(fare_learn)
line = Ridge(alpha=2.0)
line.fit(learn, log_fares)
expected = line.predict(judge)
print(mean_absolute_error(fare_judge, expected))
