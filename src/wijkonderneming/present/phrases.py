"""The sentences and headings of reports, in Dutch and English. Values stand in braces."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkonderneming.present.assesswords import ASSESS
from wijkonderneming.present.diffwords import DIFF
from wijkonderneming.present.startwords import START
from wijkonderneming.values.text import Lang, Text

__all__ = ["PHRASES", "say"]


def _t(nl: str, en: str) -> Text:
    return Text(nl=nl, en=en)


_WHOLE = {
    "not_advice": _t("Dit is geen juridisch advies.", "This is not legal advice."),
    "fictitious": _t(
        "Verzonnen voorbeeld: deze onderneming bestaat niet.", "Invented example: this enterprise does not exist."
    ),
    "invented": _t("verzonnen voorbeeld", "invented example"),
    "on": _t("Stand op {day}.", "As it stood on {day}."),
    "cash_over": _t("Het geld van {start} tot en met {end}.", "The cash from {start} to {end}."),
    "the": _t("de {what}", "the {what}"),
    "more": _t("nog {n}", "{n} more"),
    "of_name": _t("{what} van {name}", "{what} of {name}"),
    "over_name": _t("{what} op {name}", "{what} over {name}"),
    "from_name": _t("{what} van {name}", "{what} from {name}"),
    "by_name": _t("{what} benoemd door {name}", "{what} appointed by {name}"),
    "for_name": _t("{what} voor {name}", "{what} for {name}"),
    "and": _t("en", "and"),
    "or": _t("of", "or"),
    "part_of": _t("{part} van {whole}", "{part} of {whole}"),
    "low_to_high": _t("{low} tot {high}", "{low} to {high}"),
    "at_least": _t("ten minste {low}", "at least {low}"),
    "at_most": _t("ten hoogste {high}", "at most {high}"),
    "from_day": _t("vanaf {low}", "from {low}"),
    "by_day": _t("uiterlijk {high}", "by {high}"),
    "contents": _t("Inhoud", "Contents"),
    "yes": _t("ja", "yes"),
    "no": _t("nee", "no"),
    "not_known": _t("niet bekend", "not known"),
    "not_stated": _t("niet vermeld", "not stated"),
    "none": _t("geen", "none"),
    "text_of": _t("tekst van {n} tekens", "text of {n} characters"),
    "something": _t("iets anders", "something else"),
    "depends_on_composition": _t("hangt af van de samenstelling", "depends on the composition"),
}
_SUMMARY = {
    "summary": _t("In het kort", "In short"),
    "tally": _t("Bevindingen: {counts}.", "Findings: {counts}."),
    "ask_short": _t("Vraag {role}: {what}.", "Ask {role}: {what}."),
}
_CONTROL = {
    "control": _t("Wie de zeggenschap heeft", "Who controls it"),
    "entities": _t("Rechtspersonen", "Legal entities"),
    "entity": _t("rechtspersoon", "legal entity"),
    "form": _t("rechtsvorm", "legal form"),
    "status": _t("status", "status"),
    "links": _t("Banden tussen rechtspersonen", "How the entities are linked"),
    "link": _t("band", "link"),
    "members": _t("Leden", "Members"),
    "members_of": _t("leden van", "members of"),
    "member_class": _t("soort leden", "class of members"),
    "voting": _t("stemt", "votes"),
    "residents_only": _t("alleen bewoners", "residents only"),
    "number_of": _t("aantal", "number"),
    "no_members": _t("Volgens het document heeft {entity} geen leden.", "By the document {entity} has no members."),
    "members_unstated": _t(
        "Wie er lid zijn, is niet vermeld voor: {names}.", "Who the members are is not stated for: {names}."
    ),
    "seats_of": _t("Zetels: {body}", "Seats: {body}"),
    "appointed_by": _t("benoemd door", "appointed by"),
    "meant_for": _t("bedoeld voor", "meant for"),
    "casting": _t("doorslaggevende stem", "casting vote"),
    "locals_appoint": _t("bewoners benoemen", "local people appoint"),
    "no_count": _t(
        "Of bewoners daarin de meerderheid hebben, is niet bekend, hoe er ook wordt geteld.",
        "Whether residents are the majority in it is not known, whichever way it is counted.",
    ),
    "seats_unstated": _t("De zetels van {body} zijn niet vermeld.", "The seats of {body} are not stated."),
    "majority_of": _t("Hebben bewoners de meerderheid? {body}", "Are residents the majority? {body}"),
    "counted_over": _t("geteld over", "counted over"),
    "residents": _t("bewoners", "residents"),
    "all": _t("totaal", "all"),
    "majority": _t("meerderheid", "majority"),
    "persons_in_office": _t("personen in functie", "persons in office"),
    "all_seats": _t("alle zetels, naar wie benoemt", "all seats, by who appoints"),
    "seats_without_casting": _t(
        "zetels zonder die met de doorslaggevende stem", "seats, leaving out the one with the casting vote"
    ),
    "all_votes": _t("alle stemmen, naar wie benoemt", "all votes, by who appoints"),
    "no_body": _t("Volgens het document is er geen bestuur.", "By the document there is no board."),
    "body_unstated": _t(
        "Het document zegt niet welk orgaan de leiding heeft.", "The document does not tell which body leads."
    ),
    "observer": _t("toehoorder", "observer"),
    "rights": _t("Rechten op gebouw en grond", "Rights over buildings and land"),
    "encumbrances": _t("Wat er op die rechten rust", "What rests on those rights"),
    "encumbrance": _t("last", "encumbrance"),
    "beneficiary": _t("voor wie", "for whom"),
    "over": _t("waarop", "over"),
    "right": _t("recht", "right"),
    "holder": _t("van wie", "held by"),
    "state": _t("stand", "state"),
    "since": _t("sinds", "since"),
    "until": _t("tot", "until"),
}
_FINDINGS = {
    "findings": _t("Bevindingen", "Findings"),
    "no_findings": _t("Geen van de voorhanden regels is gevraagd.", "None of the rules held was asked."),
    "counted": _t("{verdict}: {n}", "{verdict}: {n}"),
    "about": _t("gaat over", "about"),
    "rule": _t("regel", "rule"),
    "source": _t("bron", "source"),
    "standing": _t("aard", "standing"),
    "could_be": _t("kan nog blijken", "could still turn out"),
    "decided_by": _t("dat hangt af van", "that depends on"),
    "sources_say": _t("volgens de bronnen", "by the sources"),
    "rival": _t("{verdicts}, als {field} {value} is ({cited})", "{verdicts}, if {field} is {value} ({cited})"),
    "asked_of": _t("{what}; vraag {role}", "{what}; ask {role}"),
    "any_of": _t("{what} ({n} keer)", "{what} ({n} times)"),
    "settled": _t("niet uitgezocht", "not settled"),
    "unsettled": _t("er zijn te veel combinaties", "there are too many combinations"),
    "no_law": _t(
        "Voor het recht waaronder deze onderneming valt, is geen wet voorhanden.",
        "No statute is held for the law this enterprise is under.",
    ),
}
_ASKING = {
    "ask": _t("Wat niet bekend is, en aan wie het te vragen", "What is not known, and whom to ask"),
    "ask_role": _t("Vraag {role}", "Ask {role}"),
    "of": _t("van", "of"),
    "what": _t("wat", "what"),
    "why": _t("waarom het niet vaststaat", "why it is not certain"),
    "needed_for": _t("nodig voor", "needed for"),
    "for_findings": _t("bevindingen", "findings"),
    "for_cash": _t("geld", "cash"),
    "nothing_unknown": _t(
        "Er is niets dat nog moet worden gevraagd om deze bevindingen en dit geldoverzicht rond te krijgen.",
        "Nothing is left to ask for these findings and this cash.",
    ),
}
_CASH = {
    "cash": _t("Het geld", "The cash"),
    "cash_of": _t("{section}: {start} tot en met {end}", "{section}: {start} to {end}"),
    "no_cash": _t("Er zijn geen geldstromen vermeld.", "No flows of money are stated."),
    "no_balance": _t(
        "Van {entity} is geen saldo vermeld. De bewegingen zijn te tonen, de stand van de kas niet.",
        "No balance of {entity} is stated. Its movements can be shown, its cash cannot.",
    ),
    "other_years": _t("In de andere jaren beweegt er niets.", "In the other years nothing moves."),
    "no_movement": _t(
        "In deze jaren beweegt er niets dat te berekenen is.", "In these years nothing moves that can be computed."
    ),
    "shortfall": _t(
        "{entity} komt geld tekort vanaf {day}: dan staat de kas op {cash}.",
        "{entity} runs out of cash on {day}: it then stands at {cash}.",
    ),
    "may_fall_short": _t(
        "{entity} kan geld tekortkomen vanaf {day}: dan staat de kas op {cash}.",
        "{entity} may run out of cash on {day}: it then stands at {cash}.",
    ),
    "holds": _t("{entity} komt tot en met {day} geen geld tekort.", "{entity} does not run out of cash up to {day}."),
    "holds_as_far": _t(
        "{entity} komt tot en met {day} geen geld tekort, voor zover het te berekenen is.",
        "{entity} does not run out of cash up to {day}, as far as it could be computed.",
    ),
    "year": _t("jaar", "year"),
    "received": _t("ontvangen", "received"),
    "paid": _t("betaald", "paid"),
    "closing": _t("kas aan het eind", "cash at the end"),
    "own_share": _t("eigen inkomsten", "own income"),
    "no_share": _t("n.v.t.", "n/a"),
    "years_of": _t("Per jaar: {entity}", "By year: {entity}"),
    "natures_of": _t("Per jaar en soort: {entity}", "By year and sort: {entity}"),
    "movements_of": _t("Alle bewegingen: {entity}", "Every movement: {entity}"),
    "month_of": _t(
        "Wat er beweegt in {month}, als de kas tekortschiet: {entity}",
        "What moves in {month}, when cash runs out: {entity}",
    ),
    "day": _t("dag", "day"),
    "for": _t("waarvoor", "what for"),
    "amount": _t("bedrag", "amount"),
    "uncomputed": _t(
        "Niet te berekenen, en in geen totaal: {entity}", "Could not be computed, and in no total: {entity}"
    ),
    "missing": _t("wat ontbreekt", "what is missing"),
    "offers": _t("Uitgiften", "Offers"),
    "offer": _t("uitgifte", "offer"),
    "raised": _t("opgehaald", "raised"),
    "units": _t("aantal stuks", "units"),
    "pays_back": _t("terug te betalen", "pays back"),
    "offer_short": _t(
        "{offer}: {raised} opgehaald, {back} terug te betalen.", "{offer}: raised {raised}, pays back {back}."
    ),
    "offer_raised": _t("{offer}: {raised} opgehaald.", "{offer}: raised {raised}."),
    "own_note": _t(
        "Eigen inkomsten zijn wat is verdiend, als deel van wat is verdiend plus giften en subsidies.",
        "Own income is what is earned, as a part of what is earned plus gifts and grants.",
    ),
    "purses": _t("Rechtspersonen delen geen kas.", "Legal entities do not share a purse."),
    "bounds_note": _t(
        "Waar een bedrag niet precies bekend is, staat er wat het ten minste en ten hoogste kan zijn.",
        "Where an amount is not known exactly, the least and the most it can be are shown.",
    ),
    "chart": _t("Kas per maand: {entity}", "Cash by month: {entity}"),
    "chart_says": _t(
        "Eind {first_month} {first}; eind {last_month} {last}; laagste maandstand {low}, eind {low_month}.",
        "{first} at the end of {first_month}; {last} at the end of {last_month}; lowest month end {low}, in {low_month}.",
    ),
    "stated_beside": _t(
        "Vermelde saldi naast de berekening: {entity}", "Stated balances beside the projection: {entity}"
    ),
    "stated_balance": _t("vermeld", "stated"),
    "projected": _t("berekend", "projected"),
    "doubled": _t(
        "Deze twee bewegen hetzelfde geld op dezelfde dagen; is er een dubbel geteld? {one}; {other}.",
        "These two move the same money on the same days; is one counted twice? {one}; {other}.",
    ),
    "between_days": _t("{first} tot en met {last}", "{first} to {last}"),
    "below_zero": _t("onder nul", "below zero"),
}
_EVIDENCE = {
    "differ": _t("Waar bronnen verschillen", "Where sources differ"),
    "besides": _t("Wat bronnen verder zeggen", "What sources say besides"),
    "sources": _t("Bronnen", "Sources"),
    "cited_one": _t("bron {n}", "source {n}"),
    "cited_several": _t("bronnen {n}", "sources {n}"),
    "differ_about": _t("Wat bronnen zeggen over {field}: {name}", "What sources say of {field}: {name}"),
    "says": _t("de bron zegt", "the source says"),
    "in_use": _t("hiermee is gerekend", "used here"),
    "in_document": _t("wat het document zelf zegt", "what the document itself says"),
    "no_rivals": _t(
        "Er is geen tegenspraak tussen bronnen vastgelegd.", "No disagreement between sources is recorded."
    ),
    "changes_nothing": _t("Voor de bevindingen maakt het niet uit.", "It makes no difference to the findings."),
    "none_in_use": _t(
        "Het document neemt geen van deze waarden over; waar het ervan afhangt, is gerekend met alles wat ze toelaten.",
        "The document takes over none of these values; what depends on them is computed with all they allow.",
    ),
    "outcome": _t("bevinding dan", "finding then"),
    "figures_of": _t("Wat dat uitmaakt voor het geld", "What that changes in the cash"),
    "figure": _t("cijfer", "figure"),
    "figure_of": _t("{figure}: {name}", "{figure}: {name}"),
    "figure_here": _t("hier", "here"),
    "figure_then": _t("dan", "then"),
    "net": _t("ontvangen min betaald", "received less paid"),
    "first_shortfall": _t("eerste dag met een tekort", "first day short of cash"),
    "never": _t("geen", "none"),
    "rivals_of": _t("Wat dat uitmaakt voor de bevindingen", "What that changes in the findings"),
    "law": _t("Het recht zoals gelezen", "The law as read"),
    "read_on": _t("gelezen op", "read on"),
    "read": _t("gelezen op {day}", "read on {day}"),
    "version": _t("versie van {day}", "version of {day}"),
    "rulebook": _t("regelboek", "rulebook"),
    "asked": _t("Gevraagde regelboeken", "Rulebooks asked"),
    "rules_asked": _t("Gevraagde regels, met hun bron", "Rules asked, with their source"),
    "not_held": _t(
        "Het document noemt ook criteria die hier niet voorhanden zijn: {names}.",
        "The document also names charters that are not held here: {names}.",
    ),
    "carried": _t(
        "Elke tekst geldt zoals die het laatst is gelezen; wat daarna veranderde, staat er niet in.",
        "Each text is carried forward as last read; what changed after that is not in it.",
    ),
    "law_status": _t("rechtskracht", "status in law"),
    "would_be": _t("zou zijn", "would be"),
    "tolerated": _t("overgangsrecht", "transitional law"),
    "held_from": _t("De tekst is voorhanden vanaf {day}.", "The text is held from {day}."),
    "not_asked": _t("Deze regel is hier over niets gevraagd.", "This rule was asked of nothing here."),
    "by_clause": _t("de statuten, bepaling {name}", "the articles, clause {name}"),
    "figures": _t("Cijfers en normen", "Figures and norms"),
}
_NOTEBOOK = {
    "stated": _t("Wat het document vermeldt", "What the document states"),
    "list": _t("lijst", "list"),
    "number": _t("aantal", "number"),
    "facts_of": _t("Feiten", "Facts"),
    "value": _t("waarde", "value"),
}

_COMMAND = {
    "unusable": _t(
        "{file} is niet te gebruiken; er is dit mee aan de hand:", "{file} cannot be used; this is what is wrong:"
    ),
    "problem": _t("{where}{wrong}{expected}{found} [{code}]", "{where}{wrong}{expected}{found} [{code}]"),
    "expected": _t("verwacht: {expected}", "expected {expected}"),
    "in_english": _t("verwacht (in het Engels): {expected}", "expected (in English): {expected}"),
    "found": _t("; gevonden: {found}", ", found {found}"),
    "no_file": _t(
        "{file}: er is geen bestand en geen voorbeeld met deze naam.{meant}"
        " De voorbeelden staan in: wijkonderneming examples",
        "{file}: there is no file and no example of this name.{meant}"
        " The examples are listed by: wijkonderneming examples",
    ),
    "meant": _t("Bedoeld is misschien {name}.", "Perhaps {name} was meant."),
    "a_folder": _t("{file}: dit is een map, geen bestand.", "{file}: this is a folder, not a file."),
    "not_allowed": _t("{file}: geen toegang.", "{file}: access is not allowed."),
    "no_folder": _t(
        "{file}: de map om in te schrijven bestaat niet.", "{file}: the folder to write into does not exist."
    ),
    "system": _t("{file}: {reason}.", "{file}: {reason}."),
    "span_reversed": _t(
        "--to moet later zijn dan --from; gevraagd is van {start} tot {end}.",
        "--to must come after --from; asked was from {start} to {end}.",
    ),
    "wrote": _t("Geschreven: {file}", "Wrote {file}"),
    "usable_document": _t("{file}: te gebruiken.", "{file}: can be used."),
    "unusable_document": _t("{file}: niet te gebruiken.", "{file}: cannot be used."),
    "usable_documents": _t(
        "{file}: {usable} van de {documents} documenten zijn te gebruiken.",
        "{file}: {usable} of {documents} documents can be used.",
    ),
    "a_programme": _t("een programma", "a programme"),
    "page_nl": _t("verslag in het Nederlands", "report in Dutch"),
    "page_en": _t("verslag in het Engels", "report in English"),
    "demo_next": _t(
        "Open een van de pagina's in een browser, of maak er een van een eigen document: "
        "wijkonderneming report BESTAND --lang nl --output verslag.html",
        "Open one of the pages in a browser, or make one of a document of your own: "
        "wijkonderneming report FILE --output report.html",
    ),
}

PHRASES: Mapping[str, Text] = MappingProxyType(
    {
        **_WHOLE,
        **_SUMMARY,
        **_CONTROL,
        **_FINDINGS,
        **_ASKING,
        **_CASH,
        **_EVIDENCE,
        **_NOTEBOOK,
        **_COMMAND,
        **ASSESS,
        **DIFF,
        **START,
    }
)


def say(phrase: str, lang: Lang, **values: object) -> str:
    """A phrase with its values filled in.

    Raises:
        KeyError: when there is no such phrase, or a value is missing.
    """
    return PHRASES[phrase].in_(lang).format(**values)
