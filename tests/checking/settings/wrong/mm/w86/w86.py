model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', num_classes=20, loss_cls=dict(type='GHMC', bins=30, momentum=1.5, use_sigmoid=True), loss_bbox=dict(type='L1Loss')))
