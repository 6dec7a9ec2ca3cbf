"""Citations of Dutch statutes: the article in the wording of a day, with the day on which it was read."""

from __future__ import annotations

from datetime import date

from wijkonderneming.values.source import Source

__all__ = [
    "BW2_OLDEST",
    "READ_ON",
    "awr",
    "bw2",
    "gemeentewet",
    "handelsregisterwet",
    "lb",
    "ob",
    "termijnenwet",
    "uitvoeringsregeling_awr",
    "vpb",
    "wbtr",
    "wwft_decree",
]

READ_ON = date(2026, 11, 25)
"""The day on which the texts were read."""
BW2_OLDEST = date(2002, 4, 23)
"""First consolidation of Burgerlijk Wetboek Boek 2 that is held; a wording of that day may be older."""


def _cited(statute: str, bwb_id: str, shown: str, article: str, paragraph: str, wording: date) -> Source:
    part = f"({paragraph})" if paragraph else ""
    return Source(
        title=statute,
        publisher="wetten.overheid.nl",
        url=f"https://wetten.overheid.nl/{bwb_id}/{wording.isoformat()}#Artikel{article}",
        locator=f"art. {shown}{article}{part}",
        version=wording,
        read_on=READ_ON,
    )


def bw2(article: str, paragraph: str, wording: date) -> Source:
    """Burgerlijk Wetboek Boek 2, as ``art. 2:37(3)``.

    Args:
        article: the number of the article.
        paragraph: the number of the paragraph (lid), or several as ``1-3``; empty for the whole article.
        wording: the first day of the wording.
    """
    return _cited("Burgerlijk Wetboek Boek 2", "BWBR0003045", "2:", article, paragraph, wording)


def wbtr(paragraph: str, wording: date = date(2021, 7, 1)) -> Source:
    """Wet bestuur en toezicht rechtspersonen, article XV, the transitional law; arguments as ``bw2``."""
    return _cited("Wet bestuur en toezicht rechtspersonen", "BWBR0044657", "", "XV", paragraph, wording)


def awr(article: str, paragraph: str, wording: date) -> Source:
    """Algemene wet inzake rijksbelastingen; arguments as ``bw2``."""
    return _cited("Algemene wet inzake rijksbelastingen", "BWBR0002320", "", article, paragraph, wording)


def uitvoeringsregeling_awr(article: str, paragraph: str, wording: date) -> Source:
    """Uitvoeringsregeling Algemene wet inzake rijksbelastingen 1994; arguments as ``bw2``."""
    statute = "Uitvoeringsregeling Algemene wet inzake rijksbelastingen 1994"
    return _cited(statute, "BWBR0006736", "", article, paragraph, wording)


def vpb(article: str, paragraph: str, wording: date) -> Source:
    """Wet op de vennootschapsbelasting 1969; arguments as ``bw2``."""
    return _cited("Wet op de vennootschapsbelasting 1969", "BWBR0002672", "", article, paragraph, wording)


def lb(article: str, paragraph: str, wording: date) -> Source:
    """Wet op de loonbelasting 1964; arguments as ``bw2``."""
    return _cited("Wet op de loonbelasting 1964", "BWBR0002471", "", article, paragraph, wording)


def ob(article: str, paragraph: str, wording: date) -> Source:
    """Wet op de omzetbelasting 1968; arguments as ``bw2``."""
    return _cited("Wet op de omzetbelasting 1968", "BWBR0002629", "", article, paragraph, wording)


def handelsregisterwet(article: str, paragraph: str, wording: date) -> Source:
    """Handelsregisterwet 2007; arguments as ``bw2``."""
    return _cited("Handelsregisterwet 2007", "BWBR0021777", "", article, paragraph, wording)


def wwft_decree(article: str, paragraph: str, wording: date) -> Source:
    """Uitvoeringsbesluit Wwft 2018; arguments as ``bw2``."""
    return _cited("Uitvoeringsbesluit Wwft 2018", "BWBR0041193", "", article, paragraph, wording)


def gemeentewet(article: str, paragraph: str, wording: date) -> Source:
    """Gemeentewet; arguments as ``bw2``."""
    return _cited("Gemeentewet", "BWBR0005416", "", article, paragraph, wording)


def termijnenwet(article: str, paragraph: str, wording: date) -> Source:
    """Algemene termijnenwet; arguments as ``bw2``."""
    return _cited("Algemene termijnenwet", "BWBR0002448", "", article, paragraph, wording)
