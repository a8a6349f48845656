"""Names of positions and bodies: how they look, where they stand, and what is none."""
