"""Ways of searching that several families share: cue words, windows around them, contacts."""
