"""Charts as inline SVG, with a title and a description for who cannot see them."""

from __future__ import annotations

from hashlib import sha256
from html import escape

from wijkonderneming.present.blocks import Chart

__all__ = ["chart_svg"]

_WIDTH, _HEIGHT = 880, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 96, 12, 14, 34


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
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="t{name} d{name}">'
        f'<title id="t{name}">{escape(chart.title)}</title><desc id="d{name}">{escape(chart.description)}</desc>'
    ]
    for value, label in chart.marks:
        css = "zero" if value == 0 else "axis"
        parts.append(f'<line class="{css}" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(value)}" y2="{y(value)}"/>')
        parts.append(
            f'<text x="{_LEFT - 6}" y="{y(value)}" text-anchor="end" dominant-baseline="middle">{escape(label)}</text>'
        )
    every = max(1, len({month.year for month in chart.months}) // 12)
    for i, month in enumerate(chart.months):
        if (month.month == 1 or i == 0) and month.year % every == 0:
            parts.append(f'<text x="{x(i)}" y="{_HEIGHT - 10}" text-anchor="start">{month.year}</text>')
            parts.append(f'<line class="axis" x1="{x(i)}" x2="{x(i)}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>')
    if chart.low != chart.high:
        there = [f"{x(i)},{y(value)}" for i, value in enumerate(chart.high)]
        back = [f"{x(i)},{y(value)}" for i, value in reversed(list(enumerate(chart.low)))]
        parts.append(f'<polygon class="band" points="{" ".join(there + back)}"/>')
    points = " ".join(f"{x(i)},{y(value)}" for i, value in enumerate(chart.low))
    parts.append(f'<polyline class="line" points="{points}"/>')
    short = next((i for i, value in enumerate(chart.low) if value < 0), None)
    if short is not None:
        parts.append(f'<circle class="low" cx="{x(short)}" cy="{y(chart.low[short])}" r="5"/>')
    return "".join([*parts, "</svg>"])


def _decimal(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)
