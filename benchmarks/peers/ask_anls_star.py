"""ANLS*, which has nothing to configure: values are the same from its threshold (0.5) up; a record's score is its ANLS*."""

from anls_star import anls_score
from anls_star.anls_star import ANLSTree
from protocol import serve

serve(lambda field, gold, got: anls_score({field: gold}, {field: got}) >= ANLSTree.THRESHOLD, anls_score)
