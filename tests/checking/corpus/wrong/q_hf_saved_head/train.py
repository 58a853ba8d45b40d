from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

if __name__ == "__main__":
    model = AutoModelForSequenceClassification.from_pretrained(
        "base", num_labels=6, problem_type="multi_label_classification"
    )
    trainer = Trainer(model=model, args=TrainingArguments("out"), train_dataset=load())
    trainer.train()
    trainer.save_model("models/tags")
