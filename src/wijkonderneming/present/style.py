"""The style sheet of the page: readable on a phone, on paper, in light and dark."""

from __future__ import annotations

__all__ = ["STYLE"]

STYLE = """
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fdfcf9; --soft: #505a68; --line: #d9d5ca; --mark: #0b5d6b;
  --band: #9cc7cf; --notice: #fff2d6; --card: #f5f3ec; --bad: #a12a1f; --open: #7a4e00; --good: #1d6238; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #171a1f; --soft: #b3bac4; --line: #3a404a;
  --mark: #6fc3d1; --band: #2d5c66; --notice: #40331a; --card: #20242b; --bad: #ff9a8d; --open: #f0c36a;
  --good: #83d6a2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto,
  sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 2.75rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--mark); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; color: var(--soft); }
article h4, h5 { font-size: 1rem; margin: 0 0 .5rem; color: var(--ink); }
header p { margin: .35rem 0; }
p.notice { background: var(--notice); border-left: 4px solid var(--open); padding: .5rem .75rem; }
nav { margin: 1rem 0 0; padding: .5rem 0; border-block: 1px solid var(--line); font-size: .92rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
a { color: var(--mark); }
article { margin: .75rem 0; padding: .75rem 1rem; background: var(--card); border-left: 4px solid var(--soft); }
article.breached { border-color: var(--bad); } article.breached em { color: var(--bad); }
article.unknown { border-color: var(--open); } article.unknown em { color: var(--open); }
article.met { border-color: var(--good); } article.met em { color: var(--good); }
article em { font-style: normal; }
dl { margin: 0; font-size: .92rem; }
dl div { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: 0 1rem; padding: .12rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
@media (max-width: 36rem) { dl div { grid-template-columns: 1fr; } dt { font-size: .85rem; } }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; overflow-wrap: break-word; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; color: var(--soft); border-bottom: 2px solid var(--line); }
tbody th { font-weight: 500; padding-left: 0; } thead th:first-child { padding-left: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { white-space: normal; }
figure { margin: 1rem 0; color: var(--soft); } figure .wide { margin: 0; } figcaption { font-size: .92rem; }
svg { display: block; width: 100%; min-width: 34rem; height: auto; }
svg .zero { stroke: var(--ink); } svg .line { stroke: var(--mark); } svg .band { fill: var(--band); fill-opacity: 1; }
svg .below { fill: var(--bad); }
li { margin: .3rem 0; } ul, ol { padding-left: 1.5rem; }
@media print { :root { font-size: 10pt; color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; --line: #bbb; --mark: #00434f;
  --band: #cde3e7; --notice: #fff; --card: #fff; --bad: #900; --open: #5c3a00; --good: #0d4a26; }
  body { max-width: none; padding: 0; } nav { display: none; }
  h2, h3, h4, h5, caption { break-after: avoid; } h2 { margin-top: 1.5rem; } h3 { margin: 1rem 0 .3rem; } h4, p, ul, ol { margin-block: .4rem; } tr, figure, article, p { break-inside: avoid; }
  article { padding: .4rem .75rem; } .wide { overflow: visible; } svg { min-width: 0; max-height: 8cm; }
  ul { columns: 2; column-gap: 1.25rem; font-size: 8.5pt; line-height: 1.3; padding-left: 1rem; } li { margin: .1rem 0; }
  table { font-size: 8.5pt; } th, td { padding: .2rem .3rem; } thead { display: table-header-group; } @page { size: A4; margin: 17mm 15mm; } }
"""
"""Colours are pairs of ink and paper whose contrast is at least 4.5 to 1, in light, in dark and in print."""
