model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', num_classes=20, loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25, loss_weight=1.0), loss_bbox=dict(type='L1Loss')))
CLASSES = ('a','b')
