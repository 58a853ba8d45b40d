model = dict(type='RetinaNet', bbox_head=dict(type='CornerHead', num_classes=20, loss_cls=dict(type='GaussianFocalLoss', alpha=-2.0), loss_bbox=dict(type='L1Loss')))
