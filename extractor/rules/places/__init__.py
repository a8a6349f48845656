"""Places: the gazetteer, addresses, and the sentences that say where work is done."""
