"""Names that are known: tools, techniques, standards, human languages."""
