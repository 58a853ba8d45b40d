from pytorch_forecasting import TemporalFusionTransformer, QuantileLoss
tft = TemporalFusionTransformer.from_dataset(ds, loss=QuantileLoss(quantiles=[0.1, 0.5, 0.9]), output_size=3)
