model = dict(
    type='EncoderDecoder',
    backbone=dict(type='ResNetV1c', depth=50),
    decode_head=dict(
        type='FCNHead', in_channels=8, channels=8, num_classes=2, out_channels=1, threshold=1.3,
        loss_decode=dict(type='CrossEntropyLoss', use_sigmoid=True)),
    train_cfg=dict(), test_cfg=dict(mode='whole'))
