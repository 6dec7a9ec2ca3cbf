"""What is wrong with a document or a change, by the code of the problem, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["PROBLEM_CODES"]

_DOCUMENTS = """
ambiguous | dit kan meer dan één ding betekenen | this can mean more than one thing
duplicate_id | dit id is al in gebruik | this id is used already
duplicate_key | deze sleutel staat er twee keer | this key stands there twice
empty | hier staat niets | nothing stands here
other_law | deze rechtsvorm is er een van ander recht | this legal form is one of another law
missing_key | hier ontbreekt een sleutel | a key is missing here
name | dit is geen naam | this is no name
not_a_list | dit is geen lijst | this is no list
not_canonical | dit is anders geschreven dan het hoort | this is not written as it should be
not_json | dit is geen geldige JSON | this is not valid JSON
not_migrated | dit oudere document is niet bij te werken | this older document cannot be brought forward
not_text | hierin staan tekens die geen tekst zijn | this holds characters that are no text
not_utf8 | deze tekst staat niet in UTF-8 | this text is not in UTF-8
null | null is geen waarde | null is no value
object | hier hoort een object | an object belongs here
older_schema | dit is een oudere vorm van het document | this is an older form of the document
several | er is er meer dan één | there is more than one
too_deep | er zitten te veel lijsten en objecten in elkaar | too many lists and objects are inside each other
too_large | dit is te groot | this is too large
too_many | het zijn er te veel | these are too many
unknown_field | dit veld bestaat hier niet | there is no such field here
unknown_key | deze sleutel bestaat hier niet | there is no such key here
unknown_kind | deze soort is niet bekend | this kind is not known
unknown_schema | dit schemanummer is niet bekend | this schema number is not known
unknown_word | dit woord staat niet in de lijst | this word is not in the list
unreadable | dit is niet te lezen | this cannot be read
wrong_type | dit is van een andere soort waarde | this is another sort of value
"""

_FITTING = """
all_lost | zo blijft er niets over | nothing is left this way
before_announced | dit is voordat het bekend was gemaakt | this is before it was announced
before_drawn_up | dit is voordat het was opgemaakt | this is before it was drawn up
both | het een sluit het ander uit | one excludes the other
broken_period | dit is geen geheel aantal perioden | this is no whole number of periods
calendar | deze dag ligt buiten de kalender | this day is outside the calendar
cycle | dit komt bij zichzelf terug | this comes back to itself
dangling | dit verwijst naar iets dat er niet is | this refers to something that is not there
days_not_held | deze dagen zijn niet voorhanden | these days are not held
elsewhere | dit staat op een andere plaats | this stands elsewhere
ended_before | het was al eerder afgelopen | it had ended before
ends_before_start | het eindigt voordat het begint | it ends before it begins
entities | de rechtspersonen kloppen niet | the entities are not right
missing | hier ontbreekt iets | something is missing here
mixed | dit is van alles door elkaar | these are mixed
moves | iemand anders zou dit moeten overnemen | somebody else would have to take this over
negative | dit is minder dan niets | this is less than nothing
no_court | de rechter kwam er niet aan te pas | no court was asked
no_end | dit eindigt niet | this does not end
no_parts | dit heeft geen delen | this has no parts
not_after | deze dag komt niet later | this day does not come later
not_in_force | op die dag geldt er geen | none is in force on that day
not_indexed | dit wordt niet geïndexeerd | this is not indexed
not_known | dit is niet precies bekend | this is not known exactly
not_restricted | dit is niet geoormerkt | this is not restricted
not_stated | dit is niet vermeld | this is not stated
not_there | dit is er niet | this is not there
not_unanimous | niet iedereen stemde voor | not everybody voted for it
one_person | dit is één persoon | this is one person
order | de volgorde klopt niet | the order is not right
other_basis | dit is op een andere grondslag | this is on another basis
other_currency | dit is een andere munt | this is another currency
other_day | dit is een andere dag | this is another day
other_kind | dit is van een andere soort | this is of another kind
other_option | dit is een andere optie | this is another option
other_regime | dit valt onder andere regels | this is under other rules
other_rule | dit past niet bij de prijsregel | this does not go with the price rule
out_of_bounds | dit ligt buiten de grenzen | this is out of bounds
out_of_range | dit ligt buiten het bereik | this is out of range
overlap | er gelden er twee tegelijk | two are in force at once
repeated | dit staat er meer dan één keer | this stands there more than once
said_twice | dit staat op twee plaatsen | this is said in two places
same | dit is hetzelfde | this is the same
season | de maanden kloppen niet | the months are not right
sum | de som klopt niet | the sum is not right
too_early | dit is te vroeg | this is too early
too_high | dit is te hoog | this is too high
too_long | dit is te lang | this is too long
too_low | dit is te laag | this is too low
twice | dit is er al | this is there already
wrong_noun | dit verwijst naar iets van een andere soort | this refers to something of another kind
"""

_VALUES = """
allows | de ruimte klopt niet | the room it leaves is not right
anchor | de eerste dag klopt niet | the first day is not right
area | dit is geen gebied | this is no area
bag | dit is geen BAG-id | this is no BAG id
base | de grondslag klopt niet | the base is not right
bool | dit is zonder vergelijking niet waar of onwaar | this is not true or false without a comparison
bounds | de grenzen kloppen niet | the bounds are not right
by_position | dit hoort met zijn naam te worden gegeven | this has to be given by its name
canonical | dit is anders geschreven dan het hoort | this is not written as it should be
cbs | dit is geen code van het CBS | this is no code of Statistics Netherlands
cents | dit zijn geen hele centen | these are no whole cents
check_digits | de controlecijfers kloppen niet | the check digits are not right
code | dit is geen officiële code | this is no official code
counting | de telling klopt niet | what is counted is not right
currency | dit is geen bekende munt | this is no known currency
day | dit is geen dag | this is no day
decimals | dit zijn te veel decimalen | these are too many decimals
ean | dit is geen EAN-code | this is no EAN code
edition | deze uitgave is niet bekend | this edition is not known
entitled | het aantal stemgerechtigden klopt niet | the number entitled to vote is not right
every | de tussentijd klopt niet | the interval is not right
exact | dit is niet exact | this is not exact
figure | dit is geen getal | this is no number
float | een binaire breuk is niet exact | a binary fraction is not exact
hours | dit is geen aantal uren | this is no number of hours
iban | dit is geen IBAN | this is no IBAN
id | dit is geen id | this is no id
key | deze sleutel kan niet | this key cannot be
lengths | de lengten verschillen | the lengths differ
lowest_terms | deze breuk is te vereenvoudigen | this fraction is not in lowest terms
lsoa | dit is geen LSOA | this is no LSOA
money | dit is geen bedrag | this is no amount
more_than | meer dan past hier niet | more than does not fit here
no_bound | er is geen grens | there is no bound
not_finite | dit is geen eindig getal | this is no finite number
nth | de hoeveelste klopt niet | which one of the month is not right
number | dit nummer of aantal klopt niet | this number is not right
open | er is geen einde | there is no end
parts | de delen kloppen niet | the parts are not right
period | dit is geen termijn | this is no period
place | dit is geen plaats | this is no place
postcode | dit is geen postcode | this is no postcode
present | het aantal aanwezigen klopt niet | the number present is not right
range | dit bereik klopt niet | this range is not right
rate | dit is geen percentage | this is no percentage
rounding | de afronding klopt niet | the rounding is not right
sbi | dit is geen SBI-code | this is no SBI code
scheme | dit register is niet bekend | this register is not known
seats | dit is geen aantal zetels | this is no number of seats
second | de tweede vergadering klopt niet | the second meeting is not right
share | dit is geen deel | this is no share
since | de eerste dag klopt niet | the first day is not right
state | deze stand is er niet | there is no such state
states | deze standen kunnen niet | these states cannot be
text | dit is geen tekst | this is no text
turnout | de opkomst klopt niet | the turnout is not right
unexplained | er staat niet bij waarom het niet vaststaat | it does not say why it is not certain
unit | de eenheid klopt niet | the unit is not right
until | de laatste dag klopt niet | the last day is not right
uprn | dit is geen UPRN | this is no UPRN
vat | dit is geen btw-nummer | this is no VAT number
versions | de versies kloppen niet | the versions are not right
weekday | de weekdag klopt niet | the weekday is not right
weights | de gewichten kloppen niet | the weights are not right
when | dit is geen dag, maand of jaar | this is no day, month or year
which | het is niet duidelijk welke | it is not clear which
whole_number | dit is geen geheel getal | this is no whole number
year | dit jaar kan niet | this year cannot be
"""

_BUILDING = """
duplicate_kind | deze soort is er al | this kind is there already
duplicate_parameter | deze parameter is er al | this parameter is there already
duplicate_rule | deze regel is er al | this rule is there already
duplicate_rulebook | dit regelboek is er al | this rulebook is there already
field_type | dit veld heeft een type dat niet in een document past | this field has a type no document holds
namespace | deze soort heeft geen eigen naamruimte | this kind has no namespace of its own
no_attrs | dit is geen attrs-klasse | this is no attrs class
no_family | dit hoort bij geen familie | this belongs to no family
no_hash | dit is niet te hashen | this cannot be hashed
no_tag | dit heeft geen soort | this has no kind
not_frozen | dit is te veranderen | this can be changed
not_slotted | dit heeft geen slots | this has no slots
unwritten | deze methode ontbreekt | this method is missing
own_repr | dit laat zichzelf zien | this shows itself
parameter | deze parameter klopt niet | this parameter is not right
read_on | er staat niet bij wanneer het gelezen is | it does not say when it was read
reads | dit wordt niet gelezen | this is not read
reason | de reden ontbreekt | the reason is missing
held_from | er staat niet bij vanaf wanneer de tekst voorhanden is | it does not say from when the text is held
rule | deze regel is niet bekend | this rule is not known
rule_id | dit is geen id van een regel | this is no id of a rule
rulebook | dit regelboek is niet bekend | this rulebook is not known
tag | deze soort klopt niet | this kind is not right
title | de titel klopt niet | the title is not right
wordings | de versies van de tekst staan niet op volgorde | the wordings are not in order
"""

PROBLEM_CODES: Mapping[str, Text] = MappingProxyType(
    {code: text for table in (_DOCUMENTS, _FITTING, _VALUES, _BUILDING) for code, text in words_by_name(table).items()}
)
"""What is wrong, by code. The first letter is small: a path or nothing stands before it."""
