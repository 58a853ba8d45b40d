"""From the texts and values of cells to one clean column, with what was odd about them."""
