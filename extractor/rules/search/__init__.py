"""Ways of searching that several families share: cue words, windows around them, contacts, and where a page goes on to other jobs."""
