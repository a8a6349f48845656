"""Amounts of money: the grammar that reads them, and the words around them that say what they are."""
