"""What an expression can be, and the state in which programs are interpreted."""
