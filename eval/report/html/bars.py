"""Figures drawn with their intervals, as SVG that needs no style of its own."""

from typing import Final, NamedTuple

from eval.report.table import Figure
from eval.stats import Interval

_WIDTH: Final = 100
_TICK: Final = 1.5
_LEAST: Final = 0.6
"""So wide is an interval drawn at least: one of a single point must be seen."""


class _Scale(NamedTuple):
    low: float
    high: float

    def place(self, figure: float) -> float:
        """Give where a figure stands, from 0 to the width of the drawing."""
        return (min(max(figure, self.low), self.high) - self.low) / (self.high - self.low) * _WIDTH


def draw_figure(figure: Figure) -> str:
    """Draw a share or score on a scale from 0 to 1: the interval as a band, the figure as a tick. Nothing for an undefined one."""
    if figure.value is None:
        return ""
    return _draw(figure.value, figure.interval or Interval(figure.value, figure.value), _Scale(0.0, 1.0))


def draw_change(change: float, interval: Interval) -> str:
    """Draw a change on a scale that is the same on both sides of a line at zero."""
    reach = max(abs(interval.low), abs(interval.high), abs(change), 0.01) * 1.1
    zero = f'<line class="zero" x1="{_WIDTH / 2}" x2="{_WIDTH / 2}" y1="0" y2="10"/>'
    return _draw(change, interval, _Scale(-reach, reach), zero)


def _draw(value: float, interval: Interval, scale: _Scale, more: str = "") -> str:
    left = scale.place(interval.low)
    width = max(scale.place(interval.high) - left, _LEAST)
    return (
        f'<svg class="bar" viewBox="0 0 {_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="scale" x="0" y="4" width="{_WIDTH}" height="2"/>'
        f'<rect class="between" x="{left:.2f}" y="2" width="{width:.2f}" height="6"/>{more}'
        f'<rect class="tick" x="{min(scale.place(value), _WIDTH - _TICK):.2f}" y="0" width="{_TICK}" height="10"/></svg>'
    )
