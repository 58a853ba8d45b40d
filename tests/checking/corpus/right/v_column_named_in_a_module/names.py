TARGET = "share"
