"""The words for what the library calls by a name, in Dutch and English."""

from __future__ import annotations

from enum import Enum
from typing import Any

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.entities import LegalForm
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.noun import Role
from wijkonderneming.model.people import Person
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.text import Lang, Text
from wijkonderneming.values.unknown import UnknownKind

__all__ = ["PHRASES", "label", "say", "word"]


def _t(nl: str, en: str) -> Text:
    return Text(nl=nl, en=en)


_WORDS: dict[Enum | str, Text] = {
    Verdict.MET: _t("voldaan", "met"),
    Verdict.BREACHED: _t("niet voldaan", "breached"),
    Verdict.UNKNOWN: _t("niet bekend", "not known"),
    Verdict.NOT_APPLICABLE: _t("niet van toepassing", "not applicable"),
    Severity.MANDATORY: _t("wet", "statute"),
    Severity.STATUS: _t("voorwaarde van een status", "condition of a status"),
    Severity.CHARTER: _t("criterium van de koepel", "charter"),
    Severity.ARTICLES: _t("eigen statuten", "own articles"),
    Severity.GOOD_PRACTICE: _t("goed gebruik", "good practice"),
    Severity.CONVENTION: _t("gebruikelijk", "convention"),
    Role.SECRETARY: _t("de secretaris", "the secretary"),
    Role.TREASURER: _t("de penningmeester", "the treasurer"),
    Role.NOTARY: _t("de notaris", "the notary"),
    Role.BOARD: _t("het bestuur", "the board"),
    Role.SOURCE: _t("wie de bronnen kent", "whoever knows the sources"),
    Role.LEGISLATOR: _t("de wettekst van die dag", "the text of the law of that day"),
    UnknownKind.MISSING: _t("niet vermeld", "not stated"),
    UnknownKind.GAP: _t("mogelijk onvolledig", "may be incomplete"),
    UnknownKind.OPEN: _t("nog te besluiten", "still to be decided"),
    UnknownKind.DISPUTED: _t("bronnen spreken elkaar tegen", "sources differ"),
    UnknownKind.LAW: _t("wet van die dag niet voorhanden", "law of that day not held"),
    BodyKind.BOARD: _t("bestuur", "board"),
    BodyKind.GENERAL_MEETING: _t("algemene vergadering", "general meeting"),
    BodyKind.SUPERVISORY_BOARD: _t("raad van toezicht", "supervisory board"),
    BodyKind.ADVISORY: _t("adviesraad", "advisory body"),
    BodyKind.COMMITTEE: _t("commissie", "committee"),
    LegalForm.STICHTING: _t("stichting", "foundation (stichting)"),
    LegalForm.VERENIGING: _t("vereniging", "association (vereniging)"),
    LegalForm.VERENIGING_BEPERKT: _t(
        "vereniging met beperkte rechtsbevoegdheid", "association with limited capacity (vereniging)"
    ),
    LegalForm.COOPERATIE: _t("coöperatie", "co-operative (coöperatie)"),
    LegalForm.BV: _t("besloten vennootschap", "private limited company (BV)"),
    LegalForm.COMPANY_LIMITED_BY_GUARANTEE: _t("company limited by guarantee", "company limited by guarantee"),
    Nature.EARNED: _t("verdiend", "earned"),
    Nature.GIVEN: _t("giften en subsidies", "gifts and grants"),
    Nature.COST: _t("kosten", "costs"),
    Nature.INTEREST: _t("rente", "interest"),
    Nature.PRINCIPAL: _t("leningen en aflossing", "loans and repayment"),
    Nature.INVESTMENT: _t("aankoop", "purchase"),
    Quality.EXACT: _t("precies", "exactly"),
    Quality.ABOUT: _t("ongeveer", "about"),
    Quality.MORE_THAN: _t("meer dan", "more than"),
    Quality.UP_TO: _t("ten hoogste", "up to"),
    Quality.LESS_THAN: _t("minder dan", "less than"),
    "rent": _t("huur", "rent"),
    "hire": _t("zaalhuur", "hire"),
    "cost": _t("kosten", "cost"),
    "interest": _t("rente", "interest"),
    "repayment": _t("aflossing", "repayment"),
    "loan": _t("lening", "loan"),
    "bond": _t("obligaties", "bonds"),
    "gift": _t("gift", "gift"),
    "grant": _t("subsidie", "grant"),
    "price": _t("prijs", "price"),
    "residents_of_persons_in_office": _t(
        "bewoners onder de personen in functie", "residents among the persons in office"
    ),
    "local_of_all_seats": _t("zetels waarin bewoners benoemen", "seats to which local people appoint"),
    "local_of_seats_without_casting_vote": _t(
        "daarvan zonder doorslaggevende stem", "the same without the casting vote"
    ),
    "local_of_all_votes": _t("stemmen van die zetels", "votes of those seats"),
    "seats": _t("zetels", "seats"),
    "appointed_by_others_at_most": _t(
        "hoogstens door anderen dan de leden benoemd", "appointed by others than the members, at most"
    ),
    "appointed_by_members_at_least": _t("ten minste door de leden benoemd", "appointed by the members, at least"),
    "members_are_local": _t("leden komen uit de buurt", "members are local"),
    "limited_capacity": _t("beperkte rechtsbevoegdheid", "limited legal capacity"),
    "registered_property_acquired_without_capacity": _t(
        "registergoederen verkregen zonder bevoegdheid", "registered property acquired without capacity"
    ),
    "articles_keep_the_surplus": _t("statuten houden het overschot in de wijk", "articles keep the surplus"),
    "distributions_to_private_persons": _t("uitkeringen aan privépersonen", "distributions to private persons"),
    "initiated_by_residents": _t("initiatief van bewoners", "initiated by residents"),
    "evidence_stated": _t("bron vermeld", "evidence stated"),
    "offices": _t("wie er in functie zijn", "who is in office"),
    "successor": _t("de opvolger", "the successor"),
    "seat_groups": _t("de zetels volgens de statuten", "the seats by the articles"),
    "bodies": _t("de organen", "the bodies"),
    "led_by": _t("welk orgaan leidt", "which body leads"),
    "appointed_by": _t("wie benoemt", "who appoints"),
    "residences": _t("waar deze persoon woont", "where this person lives"),
    "residences.place": _t("of deze woonplaats in het gebied ligt", "whether this home lies in the area"),
    "articles": _t("de statuten", "the articles"),
    "articles.surplus_to": _t("waar de statuten een overschot laten", "where the articles let a surplus go"),
    "distributions": _t("uitkeringen", "distributions"),
    "initiative": _t("van wie het initiatief kwam", "who took the initiative"),
    "initiative.evidence": _t("waaruit het initiatief blijkt", "what shows the initiative"),
    "membership": _t("de soorten leden", "the classes of members"),
    "rights": _t("de rechten op gebouw en grond", "the rights over building and land"),
    "form": _t("de rechtsvorm", "the legal form"),
    "balances": _t("het saldo", "the balance"),
    "number": _t("het aantal", "the number"),
    "amount": _t("het bedrag", "the amount"),
    "principal": _t("de hoofdsom", "the principal"),
    "rate": _t("de rente", "the rate"),
    "months": _t("de looptijd", "the term"),
    "start": _t("de begindag", "the first day"),
    "maturity": _t("de einddag", "the maturity"),
    "on": _t("de dag", "the day"),
    "since": _t("de eerste dag", "the first day"),
    "until": _t("de laatste dag", "the last day"),
    "raised": _t("de opbrengst", "what was raised"),
    "founded": _t("de oprichting", "the incorporation"),
    "kind": _t("de soort", "the kind"),
    "text": _t("de tekst", "the text"),
    "jurisdiction": _t("het toepasselijke recht", "the law that governs it"),
    "rent_per_month": _t("de huur per maand", "the rent a month"),
    "price_per_use": _t("de prijs per keer", "the price of one use"),
    "uses": _t("wanneer het gebruikt wordt", "when it is used"),
    "denomination": _t("de coupure", "the denomination"),
    "due": _t("de vervaldag", "the due day"),
    "state": _t("de stand van het recht", "how far the right has come"),
    "holder": _t("wie het heeft", "who holds it"),
    "true": _t("ja", "yes"),
    "false": _t("nee", "no"),
    "unknown": _t("niet bekend", "not known"),
}

PHRASES: dict[str, Text] = {
    "not_advice": _t("Dit is geen juridisch advies.", "This is not legal advice."),
    "fictitious": _t(
        "Verzonnen voorbeeld: deze onderneming bestaat niet.", "Invented example: this enterprise does not exist."
    ),
    "on": _t("Stand op {day}", "As on {day}"),
    "control": _t("Wie de zeggenschap heeft", "Who controls it"),
    "findings": _t("Bevindingen", "Findings"),
    "ask": _t("Wat niet bekend is, en aan wie het te vragen", "What is not known, and whom to ask"),
    "cash": _t("Het geld", "The cash"),
    "differ": _t("Waar bronnen verschillen", "Where sources differ"),
    "besides": _t("Wat bronnen verder zeggen", "What sources say besides"),
    "sources": _t("Bronnen", "Sources"),
    "law": _t("Het recht zoals gelezen", "The law as read"),
    "entities": _t("Rechtspersonen", "Legal entities"),
    "entity": _t("rechtspersoon", "legal entity"),
    "form": _t("rechtsvorm", "legal form"),
    "seats_of": _t("Zetels van {body}", "Seats of {body}"),
    "seat": _t("zetel", "seat"),
    "appointed_by": _t("benoemd door", "appointed by"),
    "number_of": _t("aantal", "number"),
    "casting": _t("doorslaggevende stem", "casting vote"),
    "yes": _t("ja", "yes"),
    "no": _t("nee", "no"),
    "not_stated": _t("niet vermeld", "not stated"),
    "no_body": _t("Het document zegt niet welk orgaan leidt.", "The document does not tell which body leads."),
    "in_office": _t(
        "In functie: {residents} bewoners op {all} personen.", "In office: {residents} residents out of {all} persons."
    ),
    "no_findings": _t("Geen van de voorhanden regels is gevraagd.", "None of the rules held was asked."),
    "no_law": _t(
        "Voor het recht waaronder deze onderneming valt is geen wetboek voorhanden.",
        "No statute book is held for the law this enterprise is under.",
    ),
    "subject": _t("over", "about"),
    "rule": _t("regel", "rule"),
    "facts": _t("feiten", "facts"),
    "source": _t("bron", "source"),
    "standing": _t("aard", "standing"),
    "possible": _t("mogelijk: {verdicts}", "possible: {verdicts}"),
    "depends": _t("Hangt af van: {what}.", "Depends on: {what}."),
    "any_of": _t("{what} ({n} ervan)", "{what} ({n} of them)"),
    "unsettled": _t("Te veel combinaties om uit te zoeken.", "Too many combinations to settle."),
    "who": _t("vraag aan", "ask"),
    "what": _t("wat", "what"),
    "of": _t("van", "of"),
    "why": _t("waarom", "why"),
    "nothing_unknown": _t("Niets.", "Nothing."),
    "year": _t("jaar", "year"),
    "received": _t("ontvangen", "received"),
    "paid": _t("betaald", "paid"),
    "closing": _t("kas aan het eind", "cash at the end"),
    "own_share": _t("eigen inkomsten", "own income"),
    "years_of": _t("{entity}: per jaar", "{entity}: by year"),
    "movements_of": _t("{entity}: bewegingen", "{entity}: movements"),
    "day": _t("dag", "day"),
    "for": _t("waarvoor", "what for"),
    "amount": _t("bedrag", "amount"),
    "no_balance": _t(
        "Van {entity} is geen saldo vermeld; alleen de bewegingen zijn bekend.",
        "No balance of {entity} is stated; only its movements are known.",
    ),
    "shortfall": _t("{entity} komt op {day} geld tekort: {cash}.", "{entity} runs short on {day}: {cash}."),
    "may_fall_short": _t("{entity} kan op {day} geld tekortkomen: {cash}.", "{entity} may run short on {day}: {cash}."),
    "holds": _t(
        "{entity} komt tot {day} niet tekort, voor zover berekend.",
        "{entity} does not run short up to {day}, as far as computed.",
    ),
    "uncomputed": _t("Niet te berekenen, en in geen totaal", "Could not be computed, and in no total"),
    "no_cash": _t("Er zijn geen geldstromen vermeld.", "No flows of money are stated."),
    "offer": _t(
        "{offer}: opgehaald {raised}; {number} stuks; terug te betalen {back}.",
        "{offer}: raised {raised}; {number} units; pays back {back}.",
    ),
    "offer_raised": _t("{offer}: opgehaald {raised}.", "{offer}: raised {raised}."),
    "group_note": _t(
        "Eigen inkomsten: verdiend, gedeeld door verdiend plus giften en subsidies, per rechtspersoon. "
        "Rechtspersonen delen geen kas.",
        "Own income: earned, over earned plus gifts and grants, for each entity. Entities do not share a purse.",
    ),
    "chart": _t("Kas van {entity} per maand", "Cash of {entity} by month"),
    "chart_says": _t(
        "Van {first} naar {last}; laagste stand {low} aan het eind van {month}.",
        "From {first} to {last}; lowest {low} at the end of {month}.",
    ),
    "field": _t("gegeven", "field"),
    "says": _t("zegt", "says"),
    "in_use": _t("in gebruik", "in use"),
    "no_rivals": _t("Geen tegenspraak tussen de bronnen vastgelegd.", "No disagreement between sources is recorded."),
    "outcome": _t("bevinding dan", "finding then"),
    "rivals_of": _t("Wat dat uitmaakt voor: {rule}", "What that makes of: {rule}"),
    "read_on": _t("gelezen op", "read on"),
    "rulebook": _t("regelboek", "rulebook"),
    "asked": _t("Gevraagde regelboeken", "Rulebooks asked"),
    "carried": _t(
        "De tekst zoals laatst gelezen geldt als doorlopend; wat daarna veranderde staat er niet in.",
        "The text as last read is carried forward; what changed after that is not in it.",
    ),
    "report": _t("Verslag", "Report"),
    "period": _t("{start} tot {end}", "{start} to {end}"),
    "more": _t("en nog {n}; het JSON-formaat noemt alles", "and {n} more; the JSON format lists all"),
}


def say(phrase: str, lang: Lang, **values: object) -> str:
    """A phrase with its values filled in."""
    return PHRASES[phrase].in_(lang).format(**values)


def word(name: Any, lang: Lang) -> str:
    """The word for a member of a closed list, a fact or a field; its own name where there is none."""
    found = _WORDS.get(name)
    if found is None:
        plain = str(name.value) if isinstance(name, Enum) else str(name)
        return plain.replace("_", " ")
    return found.in_(lang)


def label(trust: Trust, name: str) -> str:
    """What an object is called; a person is only called by the id."""
    item = trust.by_id.get(name)
    if item is None or isinstance(item, Person):
        return name
    called = getattr(item, "name", None)
    return called if isinstance(called, str) and called else name.replace("-", " ")
