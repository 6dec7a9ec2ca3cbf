"""Enterprises that residents own together: a reusable domain model.

``import wijkonderneming as wo``; each name of ``__all__`` is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue, InvalidCatalogue
    from wijkonderneming.documents.parsing import DocumentError
    from wijkonderneming.documents.texts import dump, dumps, load, loads
    from wijkonderneming.finance.projection import Changed, EntityProjection, OfferTotals, Projection, RivalProjection
    from wijkonderneming.finance.totals import Line, Movement, Shortfall, Stated, Year
    from wijkonderneming.governance.asking import questions
    from wijkonderneming.governance.findings import (
        Asked,
        Assessment,
        Finding,
        Judgement,
        Portion,
        Rival,
        Verdict,
        judge,
        ordered_unknowns,
    )
    from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook, each_body, each_entity, rule, the_trust
    from wijkonderneming.governance.severity import Severity
    from wijkonderneming.model.activities import Activity, Audience, Domain, PublishedNumber
    from wijkonderneming.model.articles import Articles
    from wijkonderneming.model.assets import Building, Equipment, Land
    from wijkonderneming.model.bodies import Body, BodyKind, InvalidSeatRange, SeatClass, SeatGroup, SeatRange
    from wijkonderneming.model.capital import (
        AnnuityLoan,
        Bond,
        BondInterest,
        BulletLoan,
        DeferredPrice,
        Gift,
        Grant,
        LinearLoan,
        Offer,
        PlainLoan,
    )
    from wijkonderneming.model.clause import Clause
    from wijkonderneming.model.clauses_board import (
        AbsenceOfAll,
        AppointmentRight,
        AuditCommittee,
        BoardSize,
        CastingVote,
        ConflictOfInterest,
        DirectorsAreMembers,
        MultipleVotes,
        NominationRight,
        OneTierBoard,
        Pay,
        PropertyPower,
        RelatedPersons,
        Remuneration,
        Representation,
        Supervision,
        TermOfOffice,
    )
    from wijkonderneming.model.clauses_meeting import (
        ApprovalNeeded,
        Channel,
        DelegatesMeeting,
        DigitalParticipation,
        MajorityNeeded,
        MeetingOnRequest,
        MemberVotes,
        NoticePeriod,
        OutsideMeeting,
        ProxyVoting,
        Quorum,
        TieBreak,
        TieRule,
        VotesOfOthers,
    )
    from wijkonderneming.model.clauses_members import (
        Admission,
        CancellationTerm,
        Expulsion,
        MemberContribution,
        MemberLiability,
    )
    from wijkonderneming.model.clauses_purpose import (
        AmendmentPower,
        AssetLock,
        BookYear,
        LiquidationSurplus,
        NonMemberTrade,
        ParticipationCertificates,
        StatedPurpose,
        Surplus,
    )
    from wijkonderneming.model.costs import RecurringCost, SingleCost
    from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
    from wijkonderneming.model.effects import Effect, EffectKind
    from wijkonderneming.model.endings import (
        Cessation,
        Dissolution,
        DissolutionGround,
        EntityStanding,
        Insolvency,
        InsolvencyKind,
        Merger,
        Succession,
        standings,
    )
    from wijkonderneming.model.entities import Balance, Entity
    from wijkonderneming.model.evidence import Claim, Gap, Note, Quality
    from wijkonderneming.model.filings import Filing, FilingKind
    from wijkonderneming.model.financial_years import Assurance, FinancialYear, usual_year, year_around
    from wijkonderneming.model.formers import FormerForm, FormerName
    from wijkonderneming.model.funds import Fund, FundBalance, FundKind, FundTransfer, net_transfers
    from wijkonderneming.model.in_kind import InKind, InKindKind
    from wijkonderneming.model.income import Hire, Letting
    from wijkonderneming.model.interests import Interest, InterestKind, Relation, RelationKind
    from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
    from wijkonderneming.model.life import Closing, Conversion, Incorporation, Phase, PhaseKind, Rename, Reopening
    from wijkonderneming.model.links import Link, LinkKind
    from wijkonderneming.model.members import Member, MemberClass, MemberCount, MembershipEnd
    from wijkonderneming.model.noun import DatedMoney, Role
    from wijkonderneming.model.offices import Office, OfficeEnd, OfficeRole
    from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers, Matter, OutcomeByOthers, Policy
    from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
    from wijkonderneming.model.programme import Application, Award, AwardForm, Contribution, InvalidProgramme, Programme
    from wijkonderneming.model.recurring import Indexation
    from wijkonderneming.model.rights import (
        ApartmentRight,
        Bruikleen,
        CoOwnership,
        Erfpacht,
        Lease,
        Licence,
        Opstal,
        Ownership,
        RightState,
    )
    from wijkonderneming.model.root import Root, UnknownId
    from wijkonderneming.model.schedule import Nature
    from wijkonderneming.model.statuses import Register, Status, StatusKind
    from wijkonderneming.model.subjects import Subject
    from wijkonderneming.model.support import (
        Backers,
        Coaching,
        Endorsement,
        EndorsementForm,
        InformationMeeting,
        StudyVisit,
        Training,
    )
    from wijkonderneming.model.suspensions import Absence, Suspension
    from wijkonderneming.model.trust import Initiative, Initiator, InvalidTrust, Trust, problems
    from wijkonderneming.model.umbrella import Grade, GradeKind, InvalidNetwork, Network, NetworkMember
    from wijkonderneming.model.work import (
        Employee,
        IndependentProfessional,
        Placement,
        PlacementKind,
        Seconded,
        Volunteer,
    )
    from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
    from wijkonderneming.values.amount import Amount, InvalidAmount
    from wijkonderneming.values.areacodes import CbsCode, InvalidAreaCode, LsoaCode
    from wijkonderneming.values.codes import BagId, BagKind, InvalidBagId, InvalidSbiCode, InvalidUprn, SbiCode, Uprn
    from wijkonderneming.values.count import Count, InvalidCount
    from wijkonderneming.values.fiscal import Iban, InvalidIban, InvalidVatId, VatId
    from wijkonderneming.values.holidays import DaysNotHeld
    from wijkonderneming.values.hours import Hours, InvalidHours
    from wijkonderneming.values.identifiers import (
        InvalidOrganisationId,
        InvalidPostcode,
        OrganisationId,
        Postcode,
        Scheme,
    )
    from wijkonderneming.values.majority import (
        InvalidMajority,
        Majority,
        MajorityBase,
        SecondMeeting,
        Turnout,
        TurnoutOf,
        WhichSecond,
    )
    from wijkonderneming.values.money import Currency, InvalidMoney, Money, Rounding
    from wijkonderneming.values.numbers import InvalidNumbers, Numbers
    from wijkonderneming.values.periods import Counted, InvalidPeriod, Period
    from wijkonderneming.values.place import Area, InvalidPlace, Place
    from wijkonderneming.values.recurrence import InvalidRecurrence, Recurrence, Unit, Weekday
    from wijkonderneming.values.share import InvalidRate, InvalidShare, Rate, Share
    from wijkonderneming.values.source import Source
    from wijkonderneming.values.span import InvalidSpan, Span
    from wijkonderneming.values.tally import InvalidTally, Measured, Standing, Tally, VoteResult
    from wijkonderneming.values.text import InvalidText, Lang, Text
    from wijkonderneming.values.truth import FALSE, TRUE, InvalidTruth, Truth
    from wijkonderneming.values.unknown import InvalidUnknown, Unknown, UnknownKind
    from wijkonderneming.values.when import InvalidWhen, When
    from wijkonderneming.verbs import UnknownRulebook, assess, project

__version__ = "0.1.0"

_WHERE = {
    "documents.catalogue": "Catalogue InvalidCatalogue STANDARD_CATALOGUE",
    "documents.parsing": "DocumentError",
    "documents.texts": "dump dumps load loads",
    "finance.projection": "Changed EntityProjection OfferTotals Projection RivalProjection",
    "finance.totals": "Line Movement Shortfall Stated Year",
    "governance.asking": "questions",
    "governance.findings": "Asked Assessment Finding Judgement Portion Rival Verdict judge ordered_unknowns",
    "governance.rules": "InvalidRule Rule Rulebook each_body each_entity rule the_trust",
    "governance.severity": "Severity",
    "model.activities": "Activity Audience Domain PublishedNumber",
    "model.articles": "Articles",
    "model.assets": "Building Equipment Land",
    "model.bodies": "Body BodyKind InvalidSeatRange SeatClass SeatGroup SeatRange",
    "model.capital": "AnnuityLoan Bond BondInterest BulletLoan DeferredPrice Gift Grant LinearLoan Offer PlainLoan",
    "model.clause": "Clause",
    "model.clauses_board": (
        "AbsenceOfAll AppointmentRight AuditCommittee BoardSize CastingVote ConflictOfInterest DirectorsAreMembers "
        "MultipleVotes NominationRight OneTierBoard Pay PropertyPower RelatedPersons Remuneration Representation "
        "Supervision TermOfOffice"
    ),
    "model.clauses_meeting": (
        "ApprovalNeeded Channel DelegatesMeeting DigitalParticipation MajorityNeeded MeetingOnRequest MemberVotes "
        "NoticePeriod OutsideMeeting ProxyVoting Quorum TieBreak TieRule VotesOfOthers"
    ),
    "model.clauses_members": "Admission CancellationTerm Expulsion MemberContribution MemberLiability",
    "model.clauses_purpose": (
        "AmendmentPower AssetLock BookYear LiquidationSurplus NonMemberTrade ParticipationCertificates StatedPurpose "
        "Surplus"
    ),
    "model.costs": "RecurringCost SingleCost",
    "model.distributions": "Distribution DistributionKind Recipient",
    "model.effects": "Effect EffectKind",
    "model.endings": (
        "Cessation Dissolution DissolutionGround EntityStanding Insolvency InsolvencyKind Merger Succession standings"
    ),
    "model.entities": "Balance Entity",
    "model.evidence": "Claim Gap Note Quality",
    "model.filings": "Filing FilingKind",
    "model.financial_years": "Assurance FinancialYear usual_year year_around",
    "model.formers": "FormerForm FormerName",
    "model.funds": "Fund FundBalance FundKind FundTransfer net_transfers",
    "model.in_kind": "InKind InKindKind",
    "model.income": "Hire Letting",
    "model.interests": "Interest InterestKind Relation RelationKind",
    "model.legal_forms": "Jurisdiction LegalForm Liability",
    "model.life": "Closing Conversion Incorporation Phase PhaseKind Rename Reopening",
    "model.links": "Link LinkKind",
    "model.members": "Member MemberClass MemberCount MembershipEnd",
    "model.noun": "DatedMoney Role",
    "model.offices": "Office OfficeEnd OfficeRole",
    "model.outside": "DecidingOrgan DecisionByOthers Matter OutcomeByOthers Policy",
    "model.people": "Organisation OrganisationKind Person Residence",
    "model.programme": "Application Award AwardForm Contribution InvalidProgramme Programme",
    "model.recurring": "Indexation",
    "model.rights": "ApartmentRight Bruikleen CoOwnership Erfpacht Lease Licence Opstal Ownership RightState",
    "model.root": "Root UnknownId",
    "model.schedule": "Nature",
    "model.statuses": "Register Status StatusKind",
    "model.subjects": "Subject",
    "model.support": "Backers Coaching Endorsement EndorsementForm InformationMeeting StudyVisit Training",
    "model.suspensions": "Absence Suspension",
    "model.trust": "Initiative Initiator InvalidTrust Trust problems",
    "model.umbrella": "Grade GradeKind InvalidNetwork Network NetworkMember",
    "model.work": "Employee IndependentProfessional Placement PlacementKind Seconded Volunteer",
    "rulebooks.standard": "STANDARD_RULEBOOKS",
    "values.amount": "Amount InvalidAmount",
    "values.areacodes": "CbsCode InvalidAreaCode LsoaCode",
    "values.codes": "BagId BagKind InvalidBagId InvalidSbiCode InvalidUprn SbiCode Uprn",
    "values.count": "Count InvalidCount",
    "values.fiscal": "Iban InvalidIban InvalidVatId VatId",
    "values.holidays": "DaysNotHeld",
    "values.hours": "Hours InvalidHours",
    "values.identifiers": "InvalidOrganisationId InvalidPostcode OrganisationId Postcode Scheme",
    "values.majority": "InvalidMajority Majority MajorityBase SecondMeeting Turnout TurnoutOf WhichSecond",
    "values.money": "Currency InvalidMoney Money Rounding",
    "values.numbers": "InvalidNumbers Numbers",
    "values.periods": "Counted InvalidPeriod Period",
    "values.place": "Area InvalidPlace Place",
    "values.recurrence": "InvalidRecurrence Recurrence Unit Weekday",
    "values.share": "InvalidRate InvalidShare Rate Share",
    "values.source": "Source",
    "values.span": "InvalidSpan Span",
    "values.tally": "InvalidTally Measured Standing Tally VoteResult",
    "values.text": "InvalidText Lang Text",
    "values.truth": "FALSE InvalidTruth TRUE Truth",
    "values.unknown": "InvalidUnknown Unknown UnknownKind",
    "values.when": "InvalidWhen When",
    "verbs": "UnknownRulebook assess project",
}
_MODULE = {name: module for module, names in _WHERE.items() for name in names.split()}

__all__ = [
    "Absence",
    "AbsenceOfAll",
    "Activity",
    "Admission",
    "AmendmentPower",
    "Amount",
    "AnnuityLoan",
    "ApartmentRight",
    "Application",
    "AppointmentRight",
    "ApprovalNeeded",
    "Area",
    "Articles",
    "Asked",
    "Assessment",
    "AssetLock",
    "Assurance",
    "Audience",
    "AuditCommittee",
    "Award",
    "AwardForm",
    "Backers",
    "BagId",
    "BagKind",
    "Balance",
    "BoardSize",
    "Body",
    "BodyKind",
    "Bond",
    "BondInterest",
    "BookYear",
    "Bruikleen",
    "Building",
    "BulletLoan",
    "CancellationTerm",
    "CastingVote",
    "Catalogue",
    "CbsCode",
    "Cessation",
    "Changed",
    "Channel",
    "Claim",
    "Clause",
    "Closing",
    "CoOwnership",
    "Coaching",
    "ConflictOfInterest",
    "Contribution",
    "Conversion",
    "Count",
    "Counted",
    "Currency",
    "DatedMoney",
    "DaysNotHeld",
    "DecidingOrgan",
    "DecisionByOthers",
    "DeferredPrice",
    "DelegatesMeeting",
    "DigitalParticipation",
    "DirectorsAreMembers",
    "Dissolution",
    "DissolutionGround",
    "Distribution",
    "DistributionKind",
    "DocumentError",
    "Domain",
    "Effect",
    "EffectKind",
    "Employee",
    "Endorsement",
    "EndorsementForm",
    "Entity",
    "EntityProjection",
    "EntityStanding",
    "Equipment",
    "Erfpacht",
    "Expulsion",
    "FALSE",
    "Filing",
    "FilingKind",
    "FinancialYear",
    "Finding",
    "FormerForm",
    "FormerName",
    "Fund",
    "FundBalance",
    "FundKind",
    "FundTransfer",
    "Gap",
    "Gift",
    "Grade",
    "GradeKind",
    "Grant",
    "Hire",
    "Hours",
    "Iban",
    "InKind",
    "InKindKind",
    "Incorporation",
    "IndependentProfessional",
    "Indexation",
    "InformationMeeting",
    "Initiative",
    "Initiator",
    "Insolvency",
    "InsolvencyKind",
    "Interest",
    "InterestKind",
    "InvalidAmount",
    "InvalidAreaCode",
    "InvalidBagId",
    "InvalidCatalogue",
    "InvalidCount",
    "InvalidHours",
    "InvalidIban",
    "InvalidMajority",
    "InvalidMoney",
    "InvalidNetwork",
    "InvalidNumbers",
    "InvalidOrganisationId",
    "InvalidPeriod",
    "InvalidPlace",
    "InvalidPostcode",
    "InvalidProgramme",
    "InvalidRate",
    "InvalidRecurrence",
    "InvalidRule",
    "InvalidSbiCode",
    "InvalidSeatRange",
    "InvalidShare",
    "InvalidSpan",
    "InvalidTally",
    "InvalidText",
    "InvalidTrust",
    "InvalidTruth",
    "InvalidUnknown",
    "InvalidUprn",
    "InvalidVatId",
    "InvalidWhen",
    "Judgement",
    "Jurisdiction",
    "Land",
    "Lang",
    "Lease",
    "LegalForm",
    "Letting",
    "Liability",
    "Licence",
    "Line",
    "LinearLoan",
    "Link",
    "LinkKind",
    "LiquidationSurplus",
    "LsoaCode",
    "Majority",
    "MajorityBase",
    "MajorityNeeded",
    "Matter",
    "Measured",
    "MeetingOnRequest",
    "Member",
    "MemberClass",
    "MemberContribution",
    "MemberCount",
    "MemberLiability",
    "MemberVotes",
    "MembershipEnd",
    "Merger",
    "Money",
    "Movement",
    "MultipleVotes",
    "Nature",
    "Network",
    "NetworkMember",
    "NominationRight",
    "NonMemberTrade",
    "Note",
    "NoticePeriod",
    "Numbers",
    "Offer",
    "OfferTotals",
    "Office",
    "OfficeEnd",
    "OfficeRole",
    "OneTierBoard",
    "Opstal",
    "Organisation",
    "OrganisationId",
    "OrganisationKind",
    "OutcomeByOthers",
    "OutsideMeeting",
    "Ownership",
    "ParticipationCertificates",
    "Pay",
    "Period",
    "Person",
    "Phase",
    "PhaseKind",
    "Place",
    "Placement",
    "PlacementKind",
    "PlainLoan",
    "Policy",
    "Portion",
    "Postcode",
    "Programme",
    "Projection",
    "PropertyPower",
    "ProxyVoting",
    "PublishedNumber",
    "Quality",
    "Quorum",
    "Rate",
    "Recipient",
    "Recurrence",
    "RecurringCost",
    "Register",
    "RelatedPersons",
    "Relation",
    "RelationKind",
    "Remuneration",
    "Rename",
    "Reopening",
    "Representation",
    "Residence",
    "RightState",
    "Rival",
    "RivalProjection",
    "Role",
    "Root",
    "Rounding",
    "Rule",
    "Rulebook",
    "STANDARD_CATALOGUE",
    "STANDARD_RULEBOOKS",
    "SbiCode",
    "Scheme",
    "SeatClass",
    "SeatGroup",
    "SeatRange",
    "SecondMeeting",
    "Seconded",
    "Severity",
    "Share",
    "Shortfall",
    "SingleCost",
    "Source",
    "Span",
    "Standing",
    "Stated",
    "StatedPurpose",
    "Status",
    "StatusKind",
    "StudyVisit",
    "Subject",
    "Succession",
    "Supervision",
    "Surplus",
    "Suspension",
    "TRUE",
    "Tally",
    "TermOfOffice",
    "Text",
    "TieBreak",
    "TieRule",
    "Training",
    "Trust",
    "Truth",
    "Turnout",
    "TurnoutOf",
    "Unit",
    "Unknown",
    "UnknownId",
    "UnknownKind",
    "UnknownRulebook",
    "Uprn",
    "VatId",
    "Verdict",
    "Volunteer",
    "VoteResult",
    "VotesOfOthers",
    "Weekday",
    "When",
    "WhichSecond",
    "Year",
    "assess",
    "dump",
    "dumps",
    "each_body",
    "each_entity",
    "judge",
    "load",
    "loads",
    "net_transfers",
    "ordered_unknowns",
    "problems",
    "project",
    "questions",
    "rule",
    "standings",
    "the_trust",
    "usual_year",
    "year_around",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    module = _MODULE.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"wijkonderneming.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
