# expects LP101
import torch
from torch import nn
from transformers import AutoModel, PreTrainedModel
class EmotionModel(PreTrainedModel):
    def __init__(self, config):
        super().__init__(config)
        self.num_labels = config.num_labels
        self.encoder = AutoModel.from_config(config)
        self.dropout = nn.Dropout(0.1)
        self.classifier = nn.Linear(config.hidden_size, config.num_labels)
    def forward(self, input_ids, attention_mask=None, labels=None):
        pooled = self.encoder(input_ids, attention_mask=attention_mask).last_hidden_state[:, 0]
        probs = torch.nn.functional.softmax(self.classifier(self.dropout(pooled)), dim=-1)
        loss = None
        if labels is not None:
            loss_fct = nn.CrossEntropyLoss()
            loss = loss_fct(probs.view(-1, self.num_labels), labels.view(-1))
        return {"loss": loss, "logits": probs}
