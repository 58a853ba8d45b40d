model = dict(
    type='EncoderDecoder',
    backbone=dict(type='ResNetV1c', depth=50),
    decode_head=dict(
        type='FCNHead', in_channels=8, channels=8, num_classes=19, 
        loss_decode=dict(type='CrossEntropyLos')),
    train_cfg=dict(), test_cfg=dict(mode='whole'))
