"""What can go wrong in an evaluation, as a tree.

ExtractorError             everything this project raises on purpose
    GoldError              gold that cannot be read; the message names file and line
    PredictionsError       predictions that cannot be read; the message names file and line
    ReportError            a report that cannot be read or compared
    VariationError         no counterfactual of a case can be made that stands up to the lint
"""

from extractor.errors import ExtractorError


class GoldError(ExtractorError):
    """Gold that cannot be read; the message names file and line."""


class PredictionsError(ExtractorError):
    """Predictions that cannot be read; the message names file and line."""


class ReportError(ExtractorError):
    """A report that cannot be read or compared."""


class VariationError(ExtractorError):
    """No counterfactual of a case can be made that stands up to the lint."""
