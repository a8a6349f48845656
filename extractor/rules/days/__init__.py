"""Days and times: the patterns that read them, and the sentences that say what they are."""
