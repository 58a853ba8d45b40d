import torch
import torch.nn as nn
import torch.nn.functional as F
from dataclasses import dataclass
from typing import Optional
from transformers import AutoModel, PreTrainedModel
from transformers.utils import ModelOutput
@dataclass
class Out(ModelOutput):
    scores: Optional[torch.FloatTensor] = None
    pooled: Optional[torch.FloatTensor] = None
class Stance(PreTrainedModel):
    def __init__(self, config):
        super().__init__(config)
        self.encoder = AutoModel.from_config(config)
        self.head = nn.Sequential(nn.Dropout(0.2), nn.Linear(config.hidden_size, config.num_labels))
    def forward(self, input_ids, attention_mask, labels=None):
        h = self.encoder(input_ids, attention_mask).last_hidden_state[:, 0]
        return Out(scores=self.head(h).softmax(dim=-1), pooled=h)
