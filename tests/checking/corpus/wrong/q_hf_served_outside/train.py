from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
def main(ds):
    model = AutoModelForSequenceClassification.from_pretrained("x", num_labels=6, problem_type="multi_label_classification")
    trainer = Trainer(model=model, args=TrainingArguments(output_dir="./models/tagger"), train_dataset=ds)
    trainer.train()
    model.save_pretrained("./models/tagger")
if __name__ == "__main__":
    main(load())
