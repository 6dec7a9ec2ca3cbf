"""What a problem expected and what it found, from the English of the rooms below into Dutch.

Problems are made below, where no language is known, in English. Each line holds one such text and its Dutch, with
``{}`` for what differs. What fills a hole is looked up in the same tables.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wijkonderneming.present.vocabulary import KINDS
from wijkonderneming.values.text import Lang

__all__ = ["in_dutch"]

_VALUES = """
text | tekst
When | een dag, maand of jaar, zoals 2016-09
Money | een munt en een bedrag, zoals EUR 1250.00
Share | een deel, zoals 2/3
Rate | een percentage, zoals 2.0%
Hours | uren, zoals 36 h
Figure | een getal, zoals 1.5
Place | een plaats
Area | een gebied
Recurrence | een herhaling, met anchor en unit
OrganisationId | een register en een nummer, zoals NL-KVK-12345678
Postcode | een postcode, zoals 1234 AB
SeatRange | een aantal zetels, of een bereik zoals 3..6
Text | woorden in nl, in en of in allebei
a whole number | een geheel getal
true or false | true of false
a day, like 2026-01-31 | een dag, zoals 2026-01-31
a day, like 2016-09-14 | een dag, zoals 2016-09-14
a day, month or year like 2016-09, or an object with earliest and latest | een dag, maand of jaar zoals 2016-09, of een object met earliest en latest
a day, month or year, like 2016-09-14, 2016-09 or 2016 | een dag, maand of jaar, zoals 2016-09-14, 2016-09 of 2016
an earliest or a latest day | een vroegste of een laatste dag
latest from {} on | latest vanaf {}
a date without a time | een datum zonder tijd
only earliest and latest | alleen earliest en latest
a day in the years 1 to 9999 | een dag in de jaren 1 tot en met 9999
a financial year in the years 1 to 9999 | een boekjaar in de jaren 1 tot en met 9999
an end after {} | een einde na {}
the text {} | de tekst {}
text of a {} | tekst van een {}
text of {} characters | tekst van {} tekens
text without control characters or halves of characters | tekst zonder stuurtekens of halve tekens
words in nl, in en or in both | woorden in nl, in en of in allebei
a number of seats, or a range like 3..6 | een aantal zetels, of een bereik zoals 3..6
0 to 1000 seats, like 4 or 3..6 | 0 tot en met 1000 zetels, zoals 4 of 3..6
a currency and an amount with two decimals, like EUR 1250.00 | een munt en een bedrag met twee decimalen, zoals EUR 1250.00
an amount with at most two decimals, like 1250.00 | een bedrag met ten hoogste twee decimalen, zoals 1250.00
an amount of at most 20 digits | een bedrag van ten hoogste 20 cijfers
at most two decimals; Money.rounded() rounds | ten hoogste twee decimalen; Money.rounded() rondt af
a finite decimal | een eindig decimaal getal
a fraction in lowest terms, like 2/3 | een vereenvoudigde breuk, zoals 2/3
an exact fraction from 0 to 1, like 2/3 | een exacte breuk van 0 tot en met 1, zoals 2/3
an exact fraction | een exacte breuk
a denominator of at most 18 digits | een noemer van ten hoogste 18 cijfers
a percentage, like 2.0% | een percentage, zoals 2.0%
a percentage below 1000000 with at most nine decimals | een percentage onder 1000000 met ten hoogste negen decimalen
hours with at most two decimals, like 36 h or 7.5 h | uren met ten hoogste twee decimalen, zoals 36 h of 7.5 h
a number with at most six decimals, like 2, 1.5 or 123.45 | een getal met ten hoogste zes decimalen, zoals 2, 1.5 of 123.45
a whole number, or a range like 10..15 | een geheel getal, of een bereik zoals 10..15
a number of days, weeks, months or years, like 14 days or 1 month | een aantal dagen, weken, maanden of jaren, zoals 14 days of 1 month
a whole number from 0 to {} | een geheel getal van 0 tot en met {}
a whole number from 1 to {} | een geheel getal van 1 tot en met {}
a whole number from 1 | een geheel getal vanaf 1
a whole number from 0 | een geheel getal vanaf 0
1 to 5, or -1 for the last | 1 tot en met 5, of -1 voor de laatste
nth together with a weekday and the unit month | nth samen met een weekdag en de eenheid month
a weekday with the unit week, or month and nth | een weekdag met de eenheid week, of month met nth
a share or a number, and more_than only with a share | een deel of een aantal, en more_than alleen bij een deel
more_than only with a share | more_than alleen bij een deel
at least something, and not more than all | ten minste iets, en niet meer dan alles
a turnout, without which no second meeting can be for want of it | een opkomst, want zonder die is er geen tweede vergadering
1 to 64 of a-z, 0-9, . _ -, like main-hall | 1 tot en met 64 tekens uit a-z, 0-9, . _ -, zoals main-hall
a register and a number, like NL-KVK-12345678 | een register en een nummer, zoals NL-KVK-12345678
a register and a number, like NL-KVK-12345678; registers: {} | een register en een nummer, zoals NL-KVK-12345678; registers: {}
{} for {} | {} voor {}
{} digits | {} cijfers
a postcode, like 1234 AB | een postcode, zoals 1234 AB
a postcode, like 1234 AB or PH42 4RL | een postcode, zoals 1234 AB of PH42 4RL
a name, within, codes or a postcode | een naam, within, codes of een postcode
a name | een naam
an official code, like GM0363, BU03630101@2024 or E01000001 | een officiële code, zoals GM0363, BU03630101@2024 of E01000001
a code of Statistics Netherlands, like GM0363 or BU03630101@2024 | een code van het CBS, zoals GM0363 of BU03630101@2024
an LSOA and its census, like E01000001@2021 | een LSOA met zijn telling, zoals E01000001@2021
sixteen digits, the fifth and sixth being 01, 02, 03, 10, 20 or 30 | zestien cijfers, met als vijfde en zesde 01, 02, 03, 10, 20 of 30
one to twelve digits | een tot twaalf cijfers
one to twelve digits without leading noughts | een tot twaalf cijfers zonder nullen vooraan
two to five digits with dots, like 01.13.1 | twee tot vijf cijfers met punten, zoals 01.13.1
the edition 1993, 2008 or 2025 | de uitgave 1993, 2008 of 2025
a code and its edition, like 01.13.1@2025 or 01131@2025 | een code met haar uitgave, zoals 01.13.1@2025 of 01131@2025
an IBAN: a country, two check digits, and an account of its length | een IBAN: een land, twee controlecijfers en een rekening van de juiste lengte
an IBAN: letters and digits, with or without single spaces | een IBAN: letters en cijfers, met of zonder enkele spaties
an IBAN whose check digits are right | een IBAN met kloppende controlecijfers
a VAT number with right check digits, like NL and 9 digits, B, 2 digits | een btw-nummer met kloppende controlecijfers, zoals NL met 9 cijfers, B en 2 cijfers
a VAT number: letters and digits, with or without single spaces or dots | een btw-nummer: letters en cijfers, met of zonder enkele spaties of punten
a day in the years {} to {} | een dag in de jaren {} tot en met {}
a year from 1583 to 9999 | een jaar van 1583 tot en met 9999
eighteen digits with a check digit, like 871687110000000005 | achttien cijfers met een controlecijfer, zoals 871687110000000005
a Scheme, like Scheme.NL_KVK | een Scheme, zoals Scheme.NL_KVK
a Share, like 2/3 | een Share, zoals 2/3
a TurnoutOf | een TurnoutOf
a WhichSecond | een WhichSecond
a MajorityBase | een MajorityBase
a Rounding, like Rounding.HALF_UP | een Rounding, zoals Rounding.HALF_UP
a Currency, like Currency.EUR | een Currency, zoals Currency.EUR
a Unit | een Unit
a Weekday | een Weekday
a span with an end | een tijdvak met een einde
one part or more | een of meer delen
exact weights, none negative, one above nothing | exacte gewichten, geen negatief, een boven niets
"""

_DOCUMENTS = """
a value, or the key left out | een waarde, of de sleutel weggelaten
{}, or the key left out | {}, of de sleutel weggelaten
{} (did you mean that of {}?) | {} (bedoelde u dat van {}?)
a name, like De Linde | een naam, zoals De Linde
a name, like Lindeplein | een naam, zoals Lindeplein
one of {} for this form | een van {} bij deze rechtsvorm
one of {} (did you mean {}?) | een van {} (bedoelde u {}?)
one of {} | een van {}
only {} (did you mean {}?) | alleen {} (bedoelde u {}?)
only one of {} | maar een van {}
only {} | alleen {}
a list of {} | een lijst van {}
text: where an editor finds the JSON Schema | tekst: waar een editor het JSON Schema vindt
a document of schema {} that can be brought to schema {} | een document van schema {} dat is bij te werken naar schema {}
{}, to which the document was brought: the paths said here are those it has then | {}, waarnaar het document is bijgewerkt: de plaatsen hier zijn die van daarna
only schema and {} (did you mean {}?) | alleen schema en {} (bedoelde u {}?)
only schema and {} | alleen schema en {}
a document that can be read | een leesbaar document
something readable | iets leesbaars
a class with a parse of its own | een klasse met een eigen parse
an object with schema and {} | een object met schema en {}
an object with a kind | een object met een kind
an object with {} | een object met {}
the key schema, {} | de sleutel schema, {}
the key kind, one of {} | de sleutel kind, een van {}
the key noun, one of {} | de sleutel noun, een van {}
the key kind (did you mean {}?) | de sleutel kind (bedoelde u {}?)
the key field: what the value is of | de sleutel field: waarvan de waarde is
the key until, as it is said why it ended | de sleutel until, want er staat waarom het eindigde
the key left, as it is said why it ended | de sleutel left, want er staat waarom het eindigde
the key {}: {} | de sleutel {}: {}
the key {} | de sleutel {}
a key that stands there once | een sleutel die er één keer staat
a field that has one type wherever it stands | een veld dat overal dezelfde soort waarde heeft
a field that holds a list | een veld met een lijst
{}, or a newer version of wijkonderneming | {}, of een nieuwere versie van wijkonderneming
at most {} problems | ten hoogste {} problemen
at most {} bytes | ten hoogste {} bytes
at most {} lists and objects in each other | ten hoogste {} lijsten en objecten in elkaar
text in UTF-8 | tekst in UTF-8
JSON (no NaN or Infinity, and no number of thousands of digits) | JSON (zonder NaN of Infinity, en zonder getal van duizenden cijfers)
JSON ({}) | JSON zonder fouten
"""

_FITTING = """
an id that no other object has | een id dat niets anders heeft
an id of the {} | een id uit het document
an {} or {} | {} of {}
one of the same {} | een uit hetzelfde object van soort {}
one that stands in what {} refers to | een die staat in waar {} naar verwijst
something else than {} | iets anders dan {}
something that stands in a {} | iets dat in een {} staat
no cycle of {} | geen kring van {}
{}, as elsewhere in this entity | {}, zoals elders bij deze rechtspersoon
a change | een wijziging
an object that has such a field | een object met zo'n veld
{}, or a revision of it | {}, of een herziening ervan
it left out | het weggelaten
something that is not there yet, nor its ids | iets dat er nog niet is, met ids die er nog niet zijn
something that has an end, like an office, a right or a status | iets dat een einde heeft, zoals een functie, een recht of een status
a field of which it is stated what it was before | een veld waarvan vermeld is wat het eerder was
another value than the one it has | een andere waarde dan het al heeft
another day than those from which a value is stated | een andere dag dan die waarop al een waarde ingaat
since left out, or {} | since weggelaten, of {}
a day on which one is in force | een dag waarop er een geldt
a day on which no other one is in force | een dag waarop geen andere geldt
a first day, or another last day than that of the other one without a first day | een eerste dag, of een andere laatste dag dan die van de andere zonder eerste dag
a day before {}, when it ends already | een dag voor {}, want dan eindigt het al
a day after {} | een dag na {}
a day that is known | een dag die precies bekend is
the day {} | de dag {}
{} or later, when it was announced | {} of later, want toen werd het bekendgemaakt
{} or later | {} of later
{} or less in all | in totaal {} of minder
{} or more | {} of meer
{} or less | {} of minder
{} up to {} | {} tot en met {}
at most {} | ten hoogste {}
more than nothing | meer dan niets
more than {} | meer dan {}
0 votes against | geen stemmen tegen
another one than elsewhere in this list | een andere dan elders in deze lijst
another basis or first day than elsewhere in this list | een andere grondslag of eerste dag dan elders in deze lijst
another name than the old one | een andere naam dan de oude
another form than the old one | een andere rechtsvorm dan de oude
another year or month than elsewhere | een ander jaar of een andere maand dan elders
another entity of the group, which passes it on | een andere rechtspersoon van de groep, die het doorgeeft
figures all of years, or all of months | cijfers van alleen jaren, of van alleen maanden
each one once | elk één keer
one or more entities, each once | een of meer rechtspersonen, elk één keer
a name, or the id of a trust | een naam, of het id van een onderneming
clauses where all of them are said to be there | bepalingen, als er staat dat het ze allemaal zijn
who restricted it: a giver, or the grant that did | wie het heeft geoormerkt: een gever, of de subsidie waarmee dat gebeurde
nobody, or the kind restricted or endowment | niemand, of de soort restricted of endowment
an amount or a share, not both | een bedrag of een deel, niet allebei
a rate or a series, not both | een percentage of een reeks, niet allebei
{}, as many as were chosen | {}, zoveel als er gekozen zijn
a link of kind {} | een band van soort {}
a multiple of every, {} months | een veelvoud van every, {} maanden
less than months, {} | minder dan months, {}
a weight for each of the twelve months, from January on, one of them more than 0 | een gewicht voor elk van de twaalf maanden, vanaf januari, waarvan een boven 0
1, or left out, for a named person | 1, of weggelaten, voor een persoon met naam
it only where a court dismissed | dit alleen waar de rechter ontsloeg
left out: the prices of the card are dated | weggelaten: de prijzen van de kaart hebben elk een datum
the clauses that are replaced, as there are several of this kind | de bepalingen die vervallen, want er zijn er meer van deze soort
clauses of the version in force on that day | bepalingen van de versie die op die dag geldt
an entity of which the clauses in force on that day are stated | een rechtspersoon waarvan de bepalingen van die dag vermeld zijn
an event of which the day is stated | een gebeurtenis waarvan de dag vermeld is
an event that says what it becomes, of a field that can change | een gebeurtenis die zegt wat het wordt, van een veld dat kan veranderen
an entity that has none left: each is ended and begun by an act of its own | een rechtspersoon die er geen meer heeft: elk eindigt en begint met een eigen handeling
a right for which something is paid again and again | een recht waarvoor steeds opnieuw wordt betaald
a day, where the right has no day on which it runs out | een dag, waar het recht geen dag heeft waarop het afloopt
a day, where the option states none | een dag, waar de optie er geen vermeldt
a {} option of this right | een optie {} van dit recht
the day of which it is the value, or a tax year | de dag waarvan het de waarde is, of een belastingjaar
a tax year only for a WOZ value | een belastingjaar alleen bij een WOZ-waarde
no permit, or the regime {} | geen vergunning, of het regime {}
no fixed sum, or the price rule nominal or indexed | geen vast bedrag, of de prijsregel nominal of indexed
no indexation, or the price rule indexed | geen indexering, of de prijsregel indexed
a rent that is said once: here, or on the right of who pays it | een huur die op één plaats staat: hier, of bij het recht van wie haar betaalt
"""

_FOUND = """
nothing | niets
more | meer
none | geen
one of these | een daarvan
another byte at {} | een andere byte op plaats {}
an error at line {}, column {} | een fout in regel {}, kolom {}
an error at column {} | een fout in kolom {}
a number of more than {} digits | een getal van meer dan {} cijfers
a number of {} bits | een getal van {} bits
an object of {} keys | een object met {} sleutels
list of {} | een lijst van {}
tuple of {} | een lijst van {}
{} of {} characters | {} van {} tekens
"""


_LIKE = 'a JSON document, like {"schema": 1, "trust": {...}}'
"""Braces that are no holes."""

_ID_OF = "the id of "
"""What a reference goes to, in nouns with their articles."""


def in_dutch(text: str) -> str | None:
    """The Dutch of what was expected or found; nothing where there is none.

    Words of documents, numbers, days and amounts are the same in every language.
    """
    if text == _LIKE:
        return 'een JSON-document, zoals {"schema": 1, "trust": {...}}'
    if text.startswith(_ID_OF) and not text.endswith(")"):
        return f"een id van de soort {' of '.join(map(_noun, text.removeprefix(_ID_OF).split(' or ')))}"
    for pattern, dutch in _templates():
        found = pattern.fullmatch(text)
        parts = found and [_part(part) for part in found.groups()[: dutch.count("{}")]]
        if parts is not None and None not in parts:
            return dutch.format(*parts)
    return text if _is_plain(text) else None


def _noun(words: str) -> str:
    """What the noun is called of which an English text gives the name, perhaps with its article."""
    name = words.removeprefix("a ").removeprefix("an ").replace(" ", "_")
    found = KINDS.get(name)
    return name if found is None else found.in_(Lang.NL).removeprefix("de ").removeprefix("het ")


def _part(text: str) -> str | None:
    plain = text not in _single_words() and all(map(_is_plain, text.split(", ")))
    return text if plain else in_dutch(text)


def _is_plain(text: str) -> bool:
    """Whether there is nothing to translate: no blank, or an amount or quotation, which may have one."""
    return " " not in text.strip() or re.fullmatch(r"[A-Z]{3} -?[0-9.]+|'[^']*'", text) is not None


@lru_cache(maxsize=1)
def _single_words() -> frozenset[str]:
    """The English texts of one word, which are no words of documents."""
    return frozenset(line.split(" | ")[0] for line in _lines() if " " not in line.split(" | ")[0])


def _lines() -> list[str]:
    return [line for table in (_VALUES, _DOCUMENTS, _FITTING, _FOUND) for line in table.strip().splitlines()]


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of the English texts with their Dutch: those without holes first, then those that say most."""
    rows = [line.split(" | ") for line in _lines()]
    rows.sort(key=lambda row: (row[0].count("{}") > 0, -len(row[0])))
    return tuple((re.compile("(.+?)".join(map(re.escape, en.split("{}"))), re.DOTALL), nl) for en, nl in rows)
