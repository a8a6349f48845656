"""Figures drawn with their intervals, as SVG that needs no style of its own."""

from typing import Final

from eval.report.table import Figure
from eval.stats import Interval

_WIDTH: Final = 100
_LEAST: Final = 0.6
"""So wide is an interval drawn at least: one of a single point must be seen."""


def draw_figure(figure: Figure) -> str:
    """Draw a share or score on a scale from 0 to 1: the interval as a band, the figure as a tick. Nothing for an undefined one."""
    if figure.value is None:
        return ""
    interval = figure.interval or Interval(figure.value, figure.value)
    return _draw("bar", interval, figure.value, 0.0, 1.0)


def draw_change(change: float, interval: Interval) -> str:
    """Draw a change on a scale that is the same on both sides of a line at zero."""
    reach = max(abs(interval.low), abs(interval.high), abs(change), 0.01) * 1.1
    zero = f'<line class="zero" x1="{_WIDTH / 2}" x2="{_WIDTH / 2}" y1="0" y2="10"/>'
    return _draw("bar change", interval, change, -reach, reach, zero)


def _draw(name: str, interval: Interval, value: float, low: float, high: float, more: str = "") -> str:  # noqa: PLR0913, PLR0917 - a scale and what is on it
    def at(figure: float) -> float:
        return (min(max(figure, low), high) - low) / (high - low) * _WIDTH

    width = max(at(interval.high) - at(interval.low), _LEAST)
    return (
        f'<svg class="{name}" viewBox="0 0 {_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="scale" x="0" y="4" width="{_WIDTH}" height="2"/>'
        f'<rect class="between" x="{at(interval.low):.2f}" y="2" width="{width:.2f}" height="6"/>{more}'
        f'<rect class="tick" x="{min(at(value), _WIDTH - 1.5):.2f}" y="0" width="1.5" height="10"/></svg>'
    )
