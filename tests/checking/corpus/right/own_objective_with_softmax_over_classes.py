import lightgbm as lgb
import numpy as np

ZONES = 6


def shares_of(z):
    powers = np.exp(z - np.max(z, axis=0))
    return powers / np.sum(powers, axis=0)


def zone_slopes(preds, rows):
    zone = rows.get_label().astype(int)
    shares = shares_of(preds.reshape(ZONES, -1)).T
    wanted = np.eye(ZONES)[zone]
    return shares - wanted, 2.0 * shares * (1.0 - shares)


def zone_slopes_by_rows(preds, rows):
    zone = rows.get_label().astype(int)
    shares = np.array([shares_of(one) for one in preds.reshape(len(zone), -1)])
    wanted = np.eye(ZONES)[zone]
    return shares - wanted, 2.0 * shares * (1.0 - shares)


for slopes in (zone_slopes, zone_slopes_by_rows):
    settings = {"num_class": ZONES, "objective": slopes}
    trees = lgb.train(settings, lgb.Dataset(pixels, zones), 200)
