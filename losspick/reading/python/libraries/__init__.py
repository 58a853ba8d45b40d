"""What calls of the libraries give: layers, models, loaders, trainers, settings."""
