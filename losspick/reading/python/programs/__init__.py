"""What the scanned tree defines, and whether it can come to a loss at all."""
