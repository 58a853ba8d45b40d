TREES_FILE = "blight.txt"
