# expects LP407
from pytorch_forecasting import TemporalFusionTransformer, QuantileLoss
tft = TemporalFusionTransformer.from_dataset(ds, loss=QuantileLoss(quantiles=[10, 50, 90]), output_size=3)
