"""Charts as inline SVG, with a title and a description for who cannot see them.

Colours are those of the text around them, so that a chart also shows where no style sheet is.
"""

from __future__ import annotations

from hashlib import sha256
from html import escape

from wijkonderneming.present.blocks import Chart

__all__ = ["chart_svg"]

_WIDTH, _HEIGHT = 760, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 14, 16, 34
_MOST_YEARS = 12


def chart_svg(chart: Chart) -> str:
    """A line over months, with a band between the bounds where they differ, and a line at nothing."""
    values = [value for value, _ in chart.marks] + [*chart.low, *chart.high, 0]
    least, most = min(values), max(values)
    across, down = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
    last = max(1, len(chart.months) - 1)

    def x(i: int) -> str:
        return _decimal(_LEFT * 10 + 10 * across * i // last)

    def y(value: int) -> str:
        return _decimal(_TOP * 10 + 10 * down * (most - value) // max(1, most - least))

    name = sha256(f"{chart.title}{chart.low}{chart.high}".encode()).hexdigest()[:8]
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="t{name} d{name}" font-size="13" ',
        'fill="currentColor" stroke-width="1">',
        f'<title id="t{name}">{escape(chart.title)}</title><desc id="d{name}">{escape(chart.description)}</desc>',
    ]
    for value, label in chart.marks:
        css = 'class="zero"' if value == 0 else 'class="axis" stroke-opacity=".25"'
        parts.append(
            f'<line {css} stroke="currentColor" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(value)}" y2="{y(value)}"/>'
            f'<text x="{_LEFT - 6}" y="{y(value)}" text-anchor="end" dominant-baseline="middle">{escape(label)}</text>'
        )
    every = 1 + len({month.year for month in chart.months}) // _MOST_YEARS
    for i, month in enumerate(chart.months):
        if (month.month == 1 or i == 0) and (month.year - chart.months[0].year) % every == 0:
            parts.append(
                f'<line class="axis" stroke="currentColor" stroke-opacity=".25" x1="{x(i)}" x2="{x(i)}" y1="{_TOP}" '
                f'y2="{_HEIGHT - _BOTTOM}"/><text x="{x(i)}" y="{_HEIGHT - 12}">{month.year}</text>'
            )
    if chart.low != chart.high:
        there = [f"{x(i)},{y(value)}" for i, value in enumerate(chart.high)]
        back = [f"{x(i)},{y(value)}" for i, value in reversed(list(enumerate(chart.low)))]
        parts.append(f'<polygon class="band" fill-opacity=".25" points="{" ".join(there + back)}"/>')
    points = " ".join(f"{x(i)},{y(value)}" for i, value in enumerate(chart.low))
    parts.append(f'<polyline class="line" fill="none" stroke="currentColor" stroke-width="2" points="{points}"/>')
    short = next((i for i, value in enumerate(chart.low) if value < 0), None)
    if short is not None:
        at = y(chart.low[short])
        side = 'dx="-10" text-anchor="end"' if short > last // 2 else 'dx="10"'
        parts.append(
            f'<circle class="below" cx="{x(short)}" cy="{at}" r="5"/>'
            f'<text class="below" x="{x(short)}" y="{at}" dy="16" {side}>{escape(chart.below)}</text>'
        )
    return "".join([*parts, "</svg>"])


def _decimal(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)
