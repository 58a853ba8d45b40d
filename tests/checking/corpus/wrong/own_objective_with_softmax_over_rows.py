# expects LP203
import lightgbm as lgb
import numpy as np

ZONES = 6


def shares_of(z):
    powers = np.exp(z - np.max(z, axis=0))
    return powers / np.sum(powers, axis=0)


def zone_slopes(preds, rows):
    zone = rows.get_label().astype(int)
    shares = shares_of(preds.reshape(len(zone), -1))
    wanted = np.eye(ZONES)[zone]
    return shares - wanted, 2.0 * shares * (1.0 - shares)


settings = {"num_class": ZONES, "objective": zone_slopes}
trees = lgb.train(settings, lgb.Dataset(pixels, zones), 200)
