model = dict(type='GFL', bbox_head=dict(type='GFLHead', num_classes=20, loss_cls=dict(type='QualityFocalLoss', use_sigmoid=True, beta=-2.0), loss_bbox=dict(type='L1Loss')))
