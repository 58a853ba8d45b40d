model = dict(
    type='ImageClassifier',
    backbone=dict(type='ResNet', depth=18),
    neck=dict(type='GlobalAveragePooling'),
    head=dict(type='LinearClsHead', num_classes=10, in_channels=512, 
        loss=dict(type='CrossEntropyLoss', use_soft=True, use_sigmoid=False)))
train_cfg = dict(augments=[dict(type='Mixup', alpha=-0.8)])
