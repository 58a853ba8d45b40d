"""From a column to numbers: sizes, spreads, levels, lists, fitted families."""
