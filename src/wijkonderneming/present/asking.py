"""What is not known, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkonderneming.governance.asking import Question, questions
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.model.noun import Role
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Paragraph, Section, Table
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, field_word, joined, word
from wijkonderneming.values.text import Lang
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["asking_section", "question_text", "rule_titles", "what_to_ask"]

_Key = tuple[Role, str, UnknownKind]


def what_to_ask(trust: Trust, question: Question, lang: Lang) -> str:
    """What is asked, without of whom it is."""
    noun = getattr(trust.by_id.get(question.about), "noun", "")
    what = field_word(question.field, lang, of=noun)
    return what if question.number == 1 else say("any_of", lang, what=what, n=question.number)


def question_text(trust: Trust, question: Question, lang: Lang) -> str:
    """What is asked, and of whom or what it is."""
    return f"{what_to_ask(trust, question, lang)} ({label(trust, question.about, lang)})"


def asking_section(
    trust: Trust, needs: Mapping[str, Iterable[Unknown]], lang: Lang, rules: Mapping[str, str] | None = None
) -> Section:
    """What is not known: a table for each role, a row for each object.

    Args:
        trust: the trust.
        needs: for each phrase that says what for, what is not known.
        lang: the language.
        rules: the titles of rules, by id, for what is not known of the law.
    """
    rows: dict[_Key, tuple[dict[str, None], dict[str, None]]] = {}
    for purpose, unknowns in needs.items():
        for question in questions(trust, unknowns):
            what, purposes = rows.setdefault((question.role, question.about, question.kind), ({}, {}))
            what[what_to_ask(trust, question, lang)] = None
            purposes[say(purpose, lang)] = None
    titles = rules or {}
    heads = (say("of", lang), say("what", lang), say("why", lang), say("needed_for", lang))
    blocks: list[Block] = []
    for role in Role:
        asked = tuple(
            (
                capital(titles.get(about) or label(trust, about, lang)),
                "; ".join(what),
                word(kind, lang),
                joined(tuple(purposes), lang),
            )
            for (of, about, kind), (what, purposes) in rows.items()
            if of is role
        )
        if asked:
            caption = say("ask_role", lang, role=word(role, lang))
            blocks.append(Table(caption=caption, heads=heads, rows=asked))
    if not blocks:
        blocks.append(Paragraph(text=say("nothing_unknown", lang)))
    return Section(id="ask", heading=say("ask", lang), blocks=tuple(blocks))


def rule_titles(assessment: Assessment, lang: Lang) -> dict[str, str]:
    """The titles of the rules that were asked, by id."""
    return {finding.rule: finding.title.in_(lang) for finding in assessment.findings}
