"""From results to text: terminal, JSON, Markdown."""
