model = dict(
    type='ImageClassifier',
    backbone=dict(type='ResNet', depth=18),
    neck=dict(type='GlobalAveragePooling'),
    head=dict(type='MultiLabelLinearClsHead', num_classes=10, in_channels=512, 
        loss=dict(type='CrossEntropyLoss', use_sigmoid=True)))
val_evaluator = dict(type='Accuracy', topk=1)
