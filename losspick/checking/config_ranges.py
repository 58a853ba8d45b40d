"""The ranges of parameters that libraries read from configurations, by loss and parameter."""

from __future__ import annotations

import math

from losspick.checking.parameter_ranges import Range

_SHARE: Range = (0.0, 1.0, True, True)
_BELOW_1: Range = (0.0, 1.0, True, False)
_INSIDE: Range = (0.0, 1.0, False, False)
_UP_TO_1: Range = (-math.inf, 1.0, False, True)
_FROM_0: Range = (0.0, math.inf, True, True)
_ABOVE_0: Range = (0.0, math.inf, False, True)
_FROM_1: Range = (1.0, math.inf, True, True)


def _of(loss: str, **ranges: Range) -> dict[tuple[str, str], Range]:
    return {(loss, name): limits for name, limits in ranges.items()}


_MMLAB = {
    **_of("mmlab.FocalLoss", alpha=_SHARE, gamma=_FROM_0),
    **_of("mmlab.GaussianFocalLoss", alpha=_FROM_0, gamma=_FROM_0),
    **_of("mmlab.QualityFocalLoss", beta=_FROM_0),
    **_of("mmlab.VarifocalLoss", alpha=_FROM_0, gamma=_FROM_0),
    **_of("mmlab.GHMC", bins=_FROM_1, momentum=_SHARE),
    **_of("mmlab.GHMR", bins=_FROM_1, momentum=_SHARE, mu=_ABOVE_0),
    **_of("mmlab.SeesawLoss", p=_FROM_0, q=_FROM_0),
    **_of("mmlab.SmoothL1Loss", beta=_ABOVE_0),
    **_of("mmlab.BalancedL1Loss", alpha=_ABOVE_0, beta=_ABOVE_0, gamma=_ABOVE_0),
    **_of("mmlab.AsymmetricLoss", gamma_pos=_FROM_0, gamma_neg=_FROM_0, clip=_SHARE),
    **_of("mmlab.LabelSmoothLoss", label_smooth_val=_BELOW_1),
    **_of("mmlab.TverskyLoss", alpha=_FROM_0, beta=_FROM_0),
    **_of("mmlab.OhemCrossEntropy", thres=_SHARE),
    ("mmlab.", "loss_weight"): _FROM_0,
    **dict.fromkeys(
        [
            ("mmlab.thresholds", name)
            for name in ("score_thr", "iou_threshold", "pos_iou_thr", "min_pos_iou", "neg_iou_thr",
                         "mask_thr_binary", "pos_fraction", "thr", "threshold", "thresh",
                         "nms_thr", "iou_thr")
        ],
        _UP_TO_1,
    ),
    ("mmlab.mixing", "alpha"): _ABOVE_0,
}  # fmt: skip
_DETECTRON2 = {
    **_of("detectron2.FocalLoss", alpha=(-1.0, 1.0, True, True), gamma=_FROM_0),
    **dict.fromkeys(
        [
            ("detectron2.thresholds", name)
            for name in ("SCORE_THRESH_TEST", "POSITIVE_FRACTION", "NMS_THRESH_TEST", "NMS_THRESH",
                         "IOU_THRESHOLDS", "INSTANCES_CONFIDENCE_THRESH", "OVERLAP_THRESH")
        ],
        _UP_TO_1,
    ),
    **_of("detectron2.thresholds", PRIOR_PROB=_INSIDE),
    **dict.fromkeys(
        [
            ("detectron2.weights", name)
            for name in ("LOSS_WEIGHT", "BBOX_REG_LOSS_WEIGHT", "INSTANCE_LOSS_WEIGHT",
                         "SMOOTH_L1_BETA", "SMOOTH_L1_LOSS_BETA", "FED_LOSS_FREQ_WEIGHT_POWER")
        ],
        _FROM_0,
    ),
}  # fmt: skip
_DETECTION = {
    **_of("object_detection.weighted_sigmoid_focal", alpha=_SHARE, gamma=_FROM_0),
    **_of("object_detection.bootstrapped_sigmoid", alpha=_SHARE),
    **_of("object_detection.weighted_softmax", logit_scale=_ABOVE_0),
    **_of("object_detection.weighted_logits_softmax", logit_scale=_ABOVE_0),
    **_of("object_detection.weights", classification_weight=_FROM_0, localization_weight=_FROM_0,
          second_stage_classification_loss_weight=_FROM_0,
          second_stage_localization_loss_weight=_FROM_0,
          first_stage_objectness_loss_weight=_FROM_0, first_stage_localization_loss_weight=_FROM_0),
    **_of("object_detection.thresholds", score_threshold=_UP_TO_1, iou_threshold=_SHARE,
          first_stage_nms_score_threshold=_UP_TO_1, first_stage_nms_iou_threshold=_SHARE,
          matched_threshold=_UP_TO_1, unmatched_threshold=_UP_TO_1),
}  # fmt: skip
_LUDWIG = {
    **_of("ludwig.focal", alpha=_SHARE, gamma=_FROM_0),
    **_of("ludwig.thresholds", threshold=_SHARE),
    ("ludwig.", "class_similarities_temperature"): _FROM_0,
    ("ludwig.", "weight"): _FROM_0,
}  # fmt: skip
_YOLO = {
    **_of("ultralytics.loss", box=_FROM_0, cls=_FROM_0, obj=_FROM_0, dfl=_FROM_0, pose=_FROM_0,
          kobj=_FROM_0, label_smoothing=_BELOW_1, iou_t=_SHARE, anchor_t=_ABOVE_0),
    **_of("ultralytics.thresholds", conf=_SHARE, iou=_SHARE, dropout=_BELOW_1),
}  # fmt: skip
_MASKS = {
    **{
        (name, option): _FROM_0
        for name in ("monai.losses.FocalLoss", "monai.losses.DiceFocalLoss",
                     "monai.losses.GeneralizedDiceFocalLoss")
        for option in ("gamma", "lambda_dice", "lambda_focal", "lambda_gdl")
    },
    **_of("monai.losses.DiceCELoss", lambda_dice=_FROM_0, lambda_ce=_FROM_0),
    **_of("monai.losses.ContrastiveLoss", temperature=_ABOVE_0),
    **{
        (f"{name}.TverskyLoss", option): _FROM_0
        for name in ("monai.losses", "segmentation_models_pytorch.losses")
        for option in ("alpha", "beta", "gamma")
    },
    **_of("segmentation_models_pytorch.losses.FocalLoss", alpha=_SHARE, gamma=_FROM_0),
    **_of("segmentation_models_pytorch.losses.SoftBCEWithLogitsLoss", smooth_factor=_BELOW_1),
    **_of("segmentation_models_pytorch.losses.SoftCrossEntropyLoss", smooth_factor=_BELOW_1),
    **_of("torch.nn.GaussianNLLLoss", eps=_ABOVE_0),
    **_of("torch.nn.TripletMarginLoss", margin=_FROM_0),
    **_of("torch.nn.MultiMarginLoss", margin=_FROM_0),
    **_of("torchmetrics.metric", threshold=_SHARE),
}  # fmt: skip

#: What a parameter may be, by its name and the loss: the end of its path, or the beginning of it
#: up to a dot.
OF_CONFIGS: dict[tuple[str, str], Range] = {
    **_MMLAB,
    **_DETECTRON2,
    **_DETECTION,
    **_LUDWIG,
    **_YOLO,
    **_MASKS,
}
#: Paths of what is no loss, but says which scores or boxes count.
THRESHOLDS = ".thresholds"
