model = dict(
    type='ImageClassifier',
    backbone=dict(type='ResNet', depth=18),
    neck=dict(type='GlobalAveragePooling'),
    head=dict(type='MultiLabelLinearClsHead', num_classes=10, in_channels=512, 
        loss=dict(type='AsymmetricLoss', gamma_neg=-4)))
