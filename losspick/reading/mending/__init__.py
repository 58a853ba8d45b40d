"""Turn what would settle a finding into changes of a text; read by nothing but a repair."""
