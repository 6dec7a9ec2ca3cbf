"""The words for assets, their parts, their upkeep and their value, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkonderneming.model.assets import IntangibleKind, PartKind, VehicleKind
from wijkonderneming.model.components import DefectSeverity, MeasuredIn
from wijkonderneming.model.energy import EnergyTechnique
from wijkonderneming.model.inspections import DutyBasis
from wijkonderneming.model.premises import EnergyClass, FloorBasis
from wijkonderneming.model.public_space import EquipmentUse
from wijkonderneming.model.valuations import ValuationBasis
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.text import Text

__all__ = ["ASSET_FIELDS", "ASSET_MEMBERS", "ASSET_NAMES"]

_ENUMS: tuple[type[Enum], ...] = (
    DefectSeverity,
    DutyBasis,
    EnergyClass,
    EnergyTechnique,
    EquipmentUse,
    FloorBasis,
    IntangibleKind,
    MeasuredIn,
    PartKind,
    ValuationBasis,
    VehicleKind,
)

_MEMBERS = """
DefectSeverity.minor | gering | minor
DefectSeverity.serious | serieus | serious
DefectSeverity.critical | ernstig | critical
DutyBasis.statutory | volgens de wet | by statute
DutyBasis.agreed | volgens afspraak | by agreement
DutyBasis.own | volgens een eigen regel | by a rule of one's own
EnergyClass.A+++++ | energielabel A+++++ | energy label A+++++
EnergyClass.A++++ | energielabel A++++ | energy label A++++
EnergyClass.A+++ | energielabel A+++ | energy label A+++
EnergyClass.A++ | energielabel A++ | energy label A++
EnergyClass.A+ | energielabel A+ | energy label A+
EnergyClass.A | energielabel A | energy label A
EnergyClass.B | energielabel B | energy label B
EnergyClass.C | energielabel C | energy label C
EnergyClass.D | energielabel D | energy label D
EnergyClass.E | energielabel E | energy label E
EnergyClass.F | energielabel F | energy label F
EnergyClass.G | energielabel G | energy label G
EnergyTechnique.solar | zonnepanelen | solar panels
EnergyTechnique.wind | wind | wind
EnergyTechnique.hydro | waterkracht | hydropower
EnergyTechnique.solar_heat | zonnewarmte | solar heat
EnergyTechnique.heat_pump | warmtepomp | heat pump
EnergyTechnique.heat_network | warmtenet | heat network
EnergyTechnique.biomass | biomassa | biomass
EnergyTechnique.battery | batterij | battery
EnergyTechnique.charging | laadpalen | charging points
EnergyTechnique.other | iets anders | something else
EquipmentUse.play | spelen | play
EquipmentUse.sport | sport | sport
EquipmentUse.sitting | zitten | sitting
EquipmentUse.light | licht | light
EquipmentUse.waste | afval | waste
EquipmentUse.other | iets anders | something else
FloorBasis.gross | bruto vloeroppervlakte (BVO) | gross floor area (BVO)
FloorBasis.net | netto vloeroppervlakte (NVO) | net floor area (NVO)
FloorBasis.lettable | verhuurbare vloeroppervlakte (VVO) | lettable floor area (VVO)
FloorBasis.usable | gebruiksoppervlakte (GO) | usable floor area (GO)
FloorBasis.gross_internal | bruto binnenoppervlakte (GIA) | gross internal area (GIA)
FloorBasis.net_internal | netto binnenoppervlakte (NIA) | net internal area (NIA)
IntangibleKind.domain_name | domeinnaam | domain name
IntangibleKind.brand | merk | brand
IntangibleKind.copyright | auteursrecht | copyright
IntangibleKind.software | software | software
IntangibleKind.permit | vergunning | permit
IntangibleKind.other | iets anders | something else
MeasuredIn.piece | stuks | pieces
MeasuredIn.m | meter | metres
MeasuredIn.m2 | vierkante meter | square metres
MeasuredIn.m3 | kubieke meter | cubic metres
MeasuredIn.hour | uur | hours
MeasuredIn.lump | post | lump sum
PartKind.shell | casco | shell
PartKind.foundation | fundering | foundation
PartKind.facade | gevel | facade
PartKind.roof | dak | roof
PartKind.storey | verdieping | storey
PartKind.fit_out | inbouw | fit-out
PartKind.installations | installaties | installations
PartKind.other | iets anders | something else
ValuationBasis.woz | WOZ-waarde | assessed value (WOZ)
ValuationBasis.market | marktwaarde | market value
ValuationBasis.restricted | waarde met beperkingen | restricted value
ValuationBasis.rebuild | herbouwwaarde | rebuilding cost
ValuationBasis.book | boekwaarde | book value
ValuationBasis.cost | kostprijs | cost
VehicleKind.car | personenauto | car
VehicleKind.van | bestelbus | van
VehicleKind.bus | bus | bus
VehicleKind.bicycle | fiets | bicycle
VehicleKind.cargo_bicycle | bakfiets | cargo bicycle
VehicleKind.boat | boot | boat
VehicleKind.other | iets anders | something else
"""

_NAMES = """
building | gebouw | building
building_part | deel van een gebouw | part of a building
component | onderdeel | component
condition_score | conditiescore | condition score
defect | gebrek | defect
energy_installation | energie-installatie | energy installation
energy_label | energielabel | energy label
equipment | inrichting | equipment
floor_area | vloeroppervlakte | floor area
former_next_year | eerdere planning | former planning
garden | tuin | garden
home | woning | home
inspection | inspectie | inspection
inspection_duty | inspectieplicht | inspection duty
intangible | immaterieel bezit | intangible
land | grond | land
playground | speelplek | playground
public_equipment | inrichting van de openbare ruimte | equipment in public space
replacement | uitgevoerd werk | work done
space | ruimte | space
valuation | waardering | valuation
vehicle | vervoermiddel | vehicle
"""

_FIELDS = """
asset.seats | het aantal zitplaatsen | the number of places to sit
bag | de nummers in de BAG | the numbers in the register of buildings (BAG)
built | wanneer het is gebouwd | when it was built
capacity | hoeveel mensen erin kunnen | how many people it takes
storage_kwh | hoeveel kilowattuur het opslaat | how many kilowatt-hours it keeps
care | of er zorg wordt gegeven | whether care is given there
component.unit | waarin de hoeveelheid is geteld | in what the quantity is counted
component.work | wat er elke keer gebeurt | what is done each time
components | de onderdelen die slijten | the parts that wear
condition_score.value | de conditiescore | the condition score
cost | de kosten | the cost
cycle | om de hoeveel jaar | after how many years
defects | de gebreken | the defects
done | wanneer het is gedaan | when it was done
ean | de EAN-codes | the numbers of the connections (EAN)
electric | of het elektrisch is | whether it is electric
element | de NL-SfB-code | the NL-SfB code
energy_labels | de energielabels | the energy labels
every_months | om de hoeveel maanden | after how many months
expires | wanneer het vervalt | when it expires
extent | de omvang van het gebrek | the extent of the defect
floor_area.basis | wat er als oppervlakte telt | what counts as floor area
floor_areas | de vloeroppervlakten | the floor areas
former_next_years | voor welke jaren het eerder was gepland | the years it was planned for before
found | wat er is gevonden | what was found
inspection_duty.basis | op welke grond | on what basis
inspections | de inspectieplichten | the duties to inspect
intensity | de intensiteit van het gebrek | the intensity of the defect
kwh_per_year | de opbrengst per jaar in kilowattuur | the yearly yield in kilowatt-hours
kwp | het piekvermogen in kilowatt | the peak power in kilowatts
label | het energielabel | the energy label
lettable | of het te huur kan zijn | whether it can be let
lettable_units | hoeveel eenheden te verhuren zijn | how many units can be let
m2 | de oppervlakte in vierkante meter | the surface in square metres
next_year | wanneer het weer gebeurt | when it is done next
open_to_all | of iedereen er mag komen | whether anybody may come in
opened | wanneer het is geopend | when it was opened
parcels | de kadastrale percelen | the registered parcels
part | welk deel | which part
passed | of het is goedgekeurd | whether it passed
placed | wanneer het is geplaatst | when it was placed
plots | het aantal tuintjes | the number of plots
quantity | de hoeveelheid | the quantity
register_number | het registratienummer | the number in the register
registered_as | waaronder het is geregistreerd | under what it is registered
replacements | wanneer het is vervangen of gedaan | when it was replaced or done
running_since | vanaf wanneer het draait | when it began to run
scores | de conditiescores | the condition scores
self_contained | of de woning zelfstandig is | whether the home is self-contained
severity | hoe ernstig het is | how serious it is
sort | wat voor soort | what sort
storey | de verdieping | the storey
storeys | het aantal bouwlagen | the number of storeys
tax_year | het belastingjaar | the tax year
technique | hoe het werkt | how it works
unit_cost | de prijs van een eenheid | the cost of one unit
uprns | de nummers van het pand (UPRN) | the property reference numbers (UPRN)
use | waar het voor is | what it is for
valuation.amount | de waarde | the value
valuation.basis | wat voor waarde het is | what sort of value it is
valuation.on | van welke dag de waarde is | of which day the value is
valuation.over | wat er is gewaardeerd | what was valued
valuations | de waarderingen | the valuations
valuer | wie het waardeerde | who valued it
"""

ASSET_MEMBERS: Mapping[Enum, Text] = words_by_member(_MEMBERS, _ENUMS)
"""The words of every member of the closed lists of assets."""

ASSET_NAMES: Mapping[str, Text] = words_by_name(_NAMES)
"""What an object of these kinds is called that has no name."""

ASSET_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""
