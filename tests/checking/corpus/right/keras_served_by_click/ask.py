import click
import keras
import tensorflow as tf


@click.command()
@click.option("--model", "-m", "path", default="kinds.keras")
@click.option("--rows", default="rows.csv")
def main(path, rows):
    model = keras.models.load_model(path)
    shares = tf.convert_to_tensor(model.predict(read(rows)))
    print(shares)


if __name__ == "__main__":
    main()
