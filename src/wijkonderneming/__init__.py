"""Enterprises that residents own together: a reusable domain model.

``import wijkonderneming as wo``; each name of ``__all__`` is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue, InvalidCatalogue
    from wijkonderneming.documents.lines import dump_lines, load_lines
    from wijkonderneming.documents.parsing import DocumentError
    from wijkonderneming.documents.schema import schema
    from wijkonderneming.documents.starting import InvalidStart, starting_trust
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
    from wijkonderneming.model.acts_articles import amend_articles, set_clause
    from wijkonderneming.model.acts_assets import acquire, add_asset, agree, end_right, transfer_title
    from wijkonderneming.model.acts_bodies import abolish_body, abolish_seats, add_seats, create_body
    from wijkonderneming.model.acts_entities import (
        cease,
        change_form,
        convert,
        dissolve,
        end_link,
        end_phase,
        end_status,
        found,
        grant_status,
        link,
        record_filing,
        rename,
        start_phase,
        state_balance,
        succeed,
    )
    from wijkonderneming.model.acts_members import admit, cancel_membership, expel, leave
    from wijkonderneming.model.acts_money import (
        add_cost,
        add_income,
        close_offer,
        end_cost,
        end_income,
        end_letting,
        issue,
        let,
        open_offer,
        re_rent,
        repay_loan,
        set_cost,
        set_interest,
        settle_condition,
        take_loan,
        transfer_between_funds,
        withdraw_shares,
    )
    from wijkonderneming.model.acts_networks import apply_to_programme, award, join_network, leave_network, regrade
    from wijkonderneming.model.acts_offices import (
        appoint,
        be_absent,
        come_back,
        dismiss,
        fill_reserved_seat,
        lift_suspension,
        reappoint,
        resign,
        resign_together,
        suspend,
    )
    from wijkonderneming.model.acts_people import (
        add_organisation,
        add_person,
        declare_interest,
        end_interest,
        leave_home,
        move_house,
    )
    from wijkonderneming.model.acts_rights import break_off, encumber, release, renew, set_rent, vest
    from wijkonderneming.model.acts_upkeep import (
        add_component,
        label_energy,
        plan_work,
        record_inspection,
        record_work,
        score_component,
        value_asset,
    )
    from wijkonderneming.model.applying import InvalidChange, apply
    from wijkonderneming.model.articles import Articles
    from wijkonderneming.model.assets import (
        Building,
        BuildingPart,
        Equipment,
        Home,
        Intangible,
        IntangibleKind,
        Land,
        PartKind,
        Space,
        Vehicle,
        VehicleKind,
    )
    from wijkonderneming.model.bodies import Body, BodyKind, InvalidSeatRange, SeatClass, SeatGroup, SeatRange
    from wijkonderneming.model.bonds import Bond, BondInterest
    from wijkonderneming.model.carrying import carry_out
    from wijkonderneming.model.changes import Begin, Change, Changes, End, Revise
    from wijkonderneming.model.chosen_rates import ChosenRateBond, RateChoice, RateTotal
    from wijkonderneming.model.clause import Clause
    from wijkonderneming.model.clauses_board import (
        AbsenceOfAll,
        CastingVote,
        ConflictOfInterest,
        MultipleVotes,
        Pay,
        PropertyPower,
        Remuneration,
        Representation,
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
    from wijkonderneming.model.clauses_seats import (
        AppointmentRight,
        AuditCommittee,
        BoardSize,
        DirectorsAreMembers,
        NominationRight,
        OneTierBoard,
        RelatedPersons,
        Supervision,
        TermOfOffice,
    )
    from wijkonderneming.model.comparing import diff
    from wijkonderneming.model.components import (
        Component,
        ConditionScore,
        Defect,
        DefectSeverity,
        FormerNextYear,
        MeasuredIn,
        Replacement,
    )
    from wijkonderneming.model.contracts import MembershipFees, Result, ResultContract, ServiceContract, Transfer
    from wijkonderneming.model.costs import PerUnitCost, RecurringCost, SingleCost
    from wijkonderneming.model.costs_finance import PlatformFee
    from wijkonderneming.model.costs_property import (
        Carrier,
        EnergyCost,
        InsuranceCost,
        InsuredRisk,
        MaintenanceCost,
        PlannedWork,
        PropertyTax,
    )
    from wijkonderneming.model.costs_staff import StaffCost
    from wijkonderneming.model.datedvalues import DatedNumber, DatedRate
    from wijkonderneming.model.differences import Difference, DifferenceKind, Differences
    from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
    from wijkonderneming.model.effects import Effect, EffectKind
    from wijkonderneming.model.encumbrances import FunderCharge, Mortgage, PriceOnResale
    from wijkonderneming.model.encumbrances_use import (
        ChainClause,
        Covenant,
        CovenantSubject,
        FirstRefusal,
        PriceRule,
        PropertyLock,
        ReturnClause,
    )
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
    from wijkonderneming.model.energy import EnergyInstallation, EnergyTechnique
    from wijkonderneming.model.entities import Balance, Entity
    from wijkonderneming.model.evidence import Claim, Gap, Note, Quality
    from wijkonderneming.model.filings import Filing, FilingKind
    from wijkonderneming.model.financial_years import Assurance, FinancialYear, usual_year, year_around
    from wijkonderneming.model.formers import FormerForm, FormerName
    from wijkonderneming.model.funds import Fund, FundBalance, FundKind, FundTransfer, net_transfers
    from wijkonderneming.model.gifts import DeferredPrice, Gift, Grant, RepayableGrant, StartCapital
    from wijkonderneming.model.giving import CostSubsidy, Donation, OperatingGrant, RecurringDonation
    from wijkonderneming.model.grants import GrantSettlement, Instalment
    from wijkonderneming.model.ground_rights import ApartmentRight, CompensationAtEnd, Erfpacht, Opstal
    from wijkonderneming.model.in_kind import InKind, InKindKind
    from wijkonderneming.model.income import Hire, Letting, OtherIncome
    from wijkonderneming.model.indexation import Indexation, IndexFigure, IndexMethod, IndexSeries
    from wijkonderneming.model.inspections import DutyBasis, Inspection, InspectionDuty
    from wijkonderneming.model.interests import Interest, InterestKind, Relation, RelationKind
    from wijkonderneming.model.leases import Bruikleen, Lease, LeaseRegime, Licence
    from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
    from wijkonderneming.model.life import Closing, Conversion, Incorporation, Phase, PhaseKind, Rename, Reopening
    from wijkonderneming.model.links import Link, LinkKind
    from wijkonderneming.model.loans import AnnuityLoan, BulletLoan, LinearLoan, PlainLoan
    from wijkonderneming.model.maintenance import MaintenancePlan, MaintenanceRow, maintenance_plan
    from wijkonderneming.model.members import Member, MemberClass, MemberCount, MembershipEnd
    from wijkonderneming.model.noun import DatedMoney, Role
    from wijkonderneming.model.offers import Offer
    from wijkonderneming.model.offices import Office, OfficeEnd, OfficeRole
    from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers, Matter, OutcomeByOthers, Policy
    from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
    from wijkonderneming.model.premises import EnergyClass, EnergyLabel, FloorArea, FloorBasis
    from wijkonderneming.model.programme import Application, Award, AwardForm, Contribution, InvalidProgramme, Programme
    from wijkonderneming.model.public_space import EquipmentUse, Garden, Playground, PublicEquipment
    from wijkonderneming.model.rights import CoOwnership, FormerState, Ownership, RightState
    from wijkonderneming.model.root import Root, UnknownId
    from wijkonderneming.model.schedule import Nature
    from wijkonderneming.model.shares import (
        BoughtBackEquity,
        BuyBack,
        Certificates,
        CommunityShares,
        DeclaredReturn,
        Withdrawal,
    )
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
    from wijkonderneming.model.tariffs import Tariff, TariffCard, TariffGroup, TariffHire, TariffUnit, UserGroup
    from wijkonderneming.model.terms import Broken, Condition, ConditionState, DatedState, VatKind
    from wijkonderneming.model.trading import EnergyYield, Trading
    from wijkonderneming.model.trust import Initiative, Initiator, InvalidTrust, Trust, problems
    from wijkonderneming.model.umbrella import Grade, GradeKind, InvalidNetwork, Network, NetworkMember
    from wijkonderneming.model.uses import (
        NoticeDay,
        NoticeTerm,
        OptionKind,
        RentFree,
        RightOption,
        Side,
        Subletting,
        UpkeepDuty,
    )
    from wijkonderneming.model.valuations import Valuation, ValuationBasis
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
    from wijkonderneming.values.codes import (
        BagId,
        BagKind,
        EanCode,
        InvalidBagId,
        InvalidEanCode,
        InvalidSbiCode,
        InvalidUprn,
        SbiCode,
        Uprn,
    )
    from wijkonderneming.values.count import Count, InvalidCount
    from wijkonderneming.values.figure import Figure, InvalidFigure
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
    "documents.lines": "dump_lines load_lines",
    "documents.parsing": "DocumentError",
    "documents.schema": "schema",
    "documents.starting": "InvalidStart starting_trust",
    "documents.texts": "dump dumps load loads",
    "finance.projection": "Changed EntityProjection OfferTotals Projection RivalProjection",
    "finance.totals": "Line Movement Shortfall Stated Year",
    "governance.asking": "questions",
    "governance.findings": "Asked Assessment Finding Judgement Portion Rival Verdict judge ordered_unknowns",
    "governance.rules": "InvalidRule Rule Rulebook each_body each_entity rule the_trust",
    "governance.severity": "Severity",
    "model.activities": "Activity Audience Domain PublishedNumber",
    "model.acts_articles": "amend_articles set_clause",
    "model.acts_assets": "acquire add_asset agree end_right transfer_title",
    "model.acts_bodies": "abolish_body abolish_seats add_seats create_body",
    "model.acts_entities": (
        "cease change_form convert dissolve end_link end_phase end_status found grant_status link record_filing "
        "rename start_phase state_balance succeed"
    ),
    "model.acts_members": "admit cancel_membership expel leave",
    "model.acts_money": (
        "add_cost add_income close_offer end_cost end_income end_letting issue let open_offer re_rent repay_loan "
        "set_cost set_interest settle_condition take_loan transfer_between_funds withdraw_shares"
    ),
    "model.acts_networks": "apply_to_programme award join_network leave_network regrade",
    "model.acts_offices": (
        "appoint be_absent come_back dismiss fill_reserved_seat lift_suspension reappoint resign resign_together "
        "suspend"
    ),
    "model.acts_people": "add_organisation add_person declare_interest end_interest leave_home move_house",
    "model.acts_rights": "break_off encumber release renew set_rent vest",
    "model.acts_upkeep": (
        "add_component label_energy plan_work record_inspection record_work score_component value_asset"
    ),
    "model.applying": "InvalidChange apply",
    "model.articles": "Articles",
    "model.assets": (
        "Building BuildingPart Equipment Home Intangible IntangibleKind Land PartKind Space Vehicle VehicleKind"
    ),
    "model.bodies": "Body BodyKind InvalidSeatRange SeatClass SeatGroup SeatRange",
    "model.bonds": "Bond BondInterest",
    "model.carrying": "carry_out",
    "model.changes": "Begin Change Changes End Revise",
    "model.chosen_rates": "ChosenRateBond RateChoice RateTotal",
    "model.clause": "Clause",
    "model.clauses_board": (
        "AbsenceOfAll CastingVote ConflictOfInterest MultipleVotes Pay PropertyPower Remuneration Representation"
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
    "model.clauses_seats": (
        "AppointmentRight AuditCommittee BoardSize DirectorsAreMembers NominationRight OneTierBoard RelatedPersons "
        "Supervision TermOfOffice"
    ),
    "model.comparing": "diff",
    "model.components": "Component ConditionScore Defect DefectSeverity FormerNextYear MeasuredIn Replacement",
    "model.contracts": "MembershipFees Result ResultContract ServiceContract Transfer",
    "model.costs": "PerUnitCost RecurringCost SingleCost",
    "model.costs_finance": "PlatformFee",
    "model.costs_property": ("Carrier EnergyCost InsuranceCost InsuredRisk MaintenanceCost PlannedWork PropertyTax"),
    "model.costs_staff": "StaffCost",
    "model.datedvalues": "DatedNumber DatedRate",
    "model.differences": "Difference DifferenceKind Differences",
    "model.distributions": "Distribution DistributionKind Recipient",
    "model.effects": "Effect EffectKind",
    "model.encumbrances": "FunderCharge Mortgage PriceOnResale",
    "model.encumbrances_use": ("ChainClause Covenant CovenantSubject FirstRefusal PriceRule PropertyLock ReturnClause"),
    "model.endings": (
        "Cessation Dissolution DissolutionGround EntityStanding Insolvency InsolvencyKind Merger Succession standings"
    ),
    "model.energy": "EnergyInstallation EnergyTechnique",
    "model.entities": "Balance Entity",
    "model.evidence": "Claim Gap Note Quality",
    "model.filings": "Filing FilingKind",
    "model.financial_years": "Assurance FinancialYear usual_year year_around",
    "model.formers": "FormerForm FormerName",
    "model.funds": "Fund FundBalance FundKind FundTransfer net_transfers",
    "model.gifts": "DeferredPrice Gift Grant RepayableGrant StartCapital",
    "model.giving": "CostSubsidy Donation OperatingGrant RecurringDonation",
    "model.grants": "Instalment GrantSettlement",
    "model.ground_rights": "ApartmentRight CompensationAtEnd Erfpacht Opstal",
    "model.in_kind": "InKind InKindKind",
    "model.income": "Hire Letting OtherIncome",
    "model.indexation": "IndexFigure IndexMethod IndexSeries Indexation",
    "model.inspections": "DutyBasis Inspection InspectionDuty",
    "model.interests": "Interest InterestKind Relation RelationKind",
    "model.leases": "Bruikleen Lease LeaseRegime Licence",
    "model.legal_forms": "Jurisdiction LegalForm Liability",
    "model.life": "Closing Conversion Incorporation Phase PhaseKind Rename Reopening",
    "model.links": "Link LinkKind",
    "model.loans": "AnnuityLoan BulletLoan LinearLoan PlainLoan",
    "model.maintenance": "MaintenancePlan MaintenanceRow maintenance_plan",
    "model.members": "Member MemberClass MemberCount MembershipEnd",
    "model.noun": "DatedMoney Role",
    "model.offers": "Offer",
    "model.offices": "Office OfficeEnd OfficeRole",
    "model.outside": "DecidingOrgan DecisionByOthers Matter OutcomeByOthers Policy",
    "model.people": "Organisation OrganisationKind Person Residence",
    "model.premises": "EnergyClass EnergyLabel FloorArea FloorBasis",
    "model.programme": "Application Award AwardForm Contribution InvalidProgramme Programme",
    "model.public_space": "EquipmentUse Garden Playground PublicEquipment",
    "model.rights": "CoOwnership FormerState Ownership RightState",
    "model.root": "Root UnknownId",
    "model.schedule": "Nature",
    "model.shares": "BoughtBackEquity BuyBack Certificates CommunityShares DeclaredReturn Withdrawal",
    "model.statuses": "Register Status StatusKind",
    "model.subjects": "Subject",
    "model.support": "Backers Coaching Endorsement EndorsementForm InformationMeeting StudyVisit Training",
    "model.suspensions": "Absence Suspension",
    "model.tariffs": "Tariff TariffCard TariffGroup TariffHire TariffUnit UserGroup",
    "model.terms": "Broken Condition ConditionState DatedState VatKind",
    "model.trading": "EnergyYield Trading",
    "model.trust": "Initiative Initiator InvalidTrust Trust problems",
    "model.umbrella": "Grade GradeKind InvalidNetwork Network NetworkMember",
    "model.uses": "NoticeDay NoticeTerm OptionKind RentFree RightOption Side Subletting UpkeepDuty",
    "model.valuations": "Valuation ValuationBasis",
    "model.work": "Employee IndependentProfessional Placement PlacementKind Seconded Volunteer",
    "rulebooks.standard": "STANDARD_RULEBOOKS",
    "values.amount": "Amount InvalidAmount",
    "values.areacodes": "CbsCode InvalidAreaCode LsoaCode",
    "values.codes": "BagId BagKind EanCode InvalidBagId InvalidEanCode InvalidSbiCode InvalidUprn SbiCode Uprn",
    "values.count": "Count InvalidCount",
    "values.figure": "Figure InvalidFigure",
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
    "Begin",
    "BoardSize",
    "Body",
    "BodyKind",
    "Bond",
    "BondInterest",
    "BookYear",
    "BoughtBackEquity",
    "Broken",
    "Bruikleen",
    "Building",
    "BuildingPart",
    "BulletLoan",
    "BuyBack",
    "CancellationTerm",
    "Carrier",
    "CastingVote",
    "Catalogue",
    "CbsCode",
    "Certificates",
    "Cessation",
    "ChainClause",
    "Change",
    "Changed",
    "Changes",
    "Channel",
    "ChosenRateBond",
    "Claim",
    "Clause",
    "Closing",
    "CoOwnership",
    "Coaching",
    "CommunityShares",
    "CompensationAtEnd",
    "Component",
    "Condition",
    "ConditionScore",
    "ConditionState",
    "ConflictOfInterest",
    "Contribution",
    "Conversion",
    "CostSubsidy",
    "Count",
    "Counted",
    "Covenant",
    "CovenantSubject",
    "Currency",
    "DatedMoney",
    "DatedNumber",
    "DatedRate",
    "DatedState",
    "DaysNotHeld",
    "DecidingOrgan",
    "DecisionByOthers",
    "DeclaredReturn",
    "Defect",
    "DefectSeverity",
    "DeferredPrice",
    "DelegatesMeeting",
    "Difference",
    "DifferenceKind",
    "Differences",
    "DigitalParticipation",
    "DirectorsAreMembers",
    "Dissolution",
    "DissolutionGround",
    "Distribution",
    "DistributionKind",
    "DocumentError",
    "Domain",
    "Donation",
    "DutyBasis",
    "EanCode",
    "Effect",
    "EffectKind",
    "Employee",
    "End",
    "Endorsement",
    "EndorsementForm",
    "EnergyClass",
    "EnergyCost",
    "EnergyInstallation",
    "EnergyLabel",
    "EnergyTechnique",
    "EnergyYield",
    "Entity",
    "EntityProjection",
    "EntityStanding",
    "Equipment",
    "EquipmentUse",
    "Erfpacht",
    "Expulsion",
    "FALSE",
    "Figure",
    "Filing",
    "FilingKind",
    "FinancialYear",
    "Finding",
    "FirstRefusal",
    "FloorArea",
    "FloorBasis",
    "FormerForm",
    "FormerName",
    "FormerNextYear",
    "FormerState",
    "Fund",
    "FundBalance",
    "FundKind",
    "FundTransfer",
    "FunderCharge",
    "Gap",
    "Garden",
    "Gift",
    "Grade",
    "GradeKind",
    "Grant",
    "GrantSettlement",
    "Hire",
    "Home",
    "Hours",
    "Iban",
    "InKind",
    "InKindKind",
    "Incorporation",
    "IndependentProfessional",
    "IndexFigure",
    "IndexMethod",
    "IndexSeries",
    "Indexation",
    "InformationMeeting",
    "Initiative",
    "Initiator",
    "Insolvency",
    "InsolvencyKind",
    "Inspection",
    "InspectionDuty",
    "Instalment",
    "InsuranceCost",
    "InsuredRisk",
    "Intangible",
    "IntangibleKind",
    "Interest",
    "InterestKind",
    "InvalidAmount",
    "InvalidAreaCode",
    "InvalidBagId",
    "InvalidCatalogue",
    "InvalidChange",
    "InvalidCount",
    "InvalidEanCode",
    "InvalidFigure",
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
    "InvalidStart",
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
    "LeaseRegime",
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
    "MaintenanceCost",
    "MaintenancePlan",
    "MaintenanceRow",
    "Majority",
    "MajorityBase",
    "MajorityNeeded",
    "Matter",
    "Measured",
    "MeasuredIn",
    "MeetingOnRequest",
    "Member",
    "MemberClass",
    "MemberContribution",
    "MemberCount",
    "MemberLiability",
    "MemberVotes",
    "MembershipEnd",
    "MembershipFees",
    "Merger",
    "Money",
    "Mortgage",
    "Movement",
    "MultipleVotes",
    "Nature",
    "Network",
    "NetworkMember",
    "NominationRight",
    "NonMemberTrade",
    "Note",
    "NoticeDay",
    "NoticePeriod",
    "NoticeTerm",
    "Numbers",
    "Offer",
    "OfferTotals",
    "Office",
    "OfficeEnd",
    "OfficeRole",
    "OneTierBoard",
    "OperatingGrant",
    "Opstal",
    "OptionKind",
    "Organisation",
    "OrganisationId",
    "OrganisationKind",
    "OtherIncome",
    "OutcomeByOthers",
    "OutsideMeeting",
    "Ownership",
    "PartKind",
    "ParticipationCertificates",
    "Pay",
    "PerUnitCost",
    "Period",
    "Person",
    "Phase",
    "PhaseKind",
    "Place",
    "Placement",
    "PlacementKind",
    "PlainLoan",
    "PlannedWork",
    "PlatformFee",
    "Playground",
    "Policy",
    "Portion",
    "Postcode",
    "PriceOnResale",
    "PriceRule",
    "Programme",
    "Projection",
    "PropertyLock",
    "PropertyPower",
    "PropertyTax",
    "ProxyVoting",
    "PublicEquipment",
    "PublishedNumber",
    "Quality",
    "Quorum",
    "Rate",
    "RateChoice",
    "RateTotal",
    "Recipient",
    "Recurrence",
    "RecurringCost",
    "RecurringDonation",
    "Register",
    "RelatedPersons",
    "Relation",
    "RelationKind",
    "Remuneration",
    "Rename",
    "RentFree",
    "Reopening",
    "RepayableGrant",
    "Replacement",
    "Representation",
    "Residence",
    "Result",
    "ResultContract",
    "ReturnClause",
    "Revise",
    "RightOption",
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
    "ServiceContract",
    "Severity",
    "Share",
    "Shortfall",
    "Side",
    "SingleCost",
    "Source",
    "Space",
    "Span",
    "StaffCost",
    "Standing",
    "StartCapital",
    "Stated",
    "StatedPurpose",
    "Status",
    "StatusKind",
    "StudyVisit",
    "Subject",
    "Subletting",
    "Succession",
    "Supervision",
    "Surplus",
    "Suspension",
    "TRUE",
    "Tally",
    "Tariff",
    "TariffCard",
    "TariffGroup",
    "TariffHire",
    "TariffUnit",
    "TermOfOffice",
    "Text",
    "TieBreak",
    "TieRule",
    "Trading",
    "Training",
    "Transfer",
    "Trust",
    "Truth",
    "Turnout",
    "TurnoutOf",
    "Unit",
    "Unknown",
    "UnknownId",
    "UnknownKind",
    "UnknownRulebook",
    "UpkeepDuty",
    "Uprn",
    "UserGroup",
    "Valuation",
    "ValuationBasis",
    "VatId",
    "VatKind",
    "Vehicle",
    "VehicleKind",
    "Verdict",
    "Volunteer",
    "VoteResult",
    "VotesOfOthers",
    "Weekday",
    "When",
    "WhichSecond",
    "Withdrawal",
    "Year",
    "abolish_body",
    "abolish_seats",
    "acquire",
    "add_asset",
    "add_component",
    "add_cost",
    "add_income",
    "add_organisation",
    "add_person",
    "add_seats",
    "admit",
    "agree",
    "amend_articles",
    "apply",
    "apply_to_programme",
    "appoint",
    "assess",
    "award",
    "be_absent",
    "break_off",
    "cancel_membership",
    "carry_out",
    "cease",
    "change_form",
    "close_offer",
    "come_back",
    "convert",
    "create_body",
    "declare_interest",
    "diff",
    "dismiss",
    "dissolve",
    "dump",
    "dump_lines",
    "dumps",
    "each_body",
    "each_entity",
    "encumber",
    "end_cost",
    "end_income",
    "end_interest",
    "end_letting",
    "end_link",
    "end_phase",
    "end_right",
    "end_status",
    "expel",
    "fill_reserved_seat",
    "found",
    "grant_status",
    "issue",
    "join_network",
    "judge",
    "label_energy",
    "leave",
    "leave_home",
    "leave_network",
    "let",
    "lift_suspension",
    "link",
    "load",
    "load_lines",
    "loads",
    "maintenance_plan",
    "move_house",
    "net_transfers",
    "open_offer",
    "ordered_unknowns",
    "plan_work",
    "problems",
    "project",
    "questions",
    "re_rent",
    "reappoint",
    "record_filing",
    "record_inspection",
    "record_work",
    "regrade",
    "release",
    "rename",
    "renew",
    "repay_loan",
    "resign",
    "resign_together",
    "rule",
    "schema",
    "score_component",
    "set_clause",
    "set_cost",
    "set_interest",
    "set_rent",
    "settle_condition",
    "standings",
    "start_phase",
    "starting_trust",
    "state_balance",
    "succeed",
    "suspend",
    "take_loan",
    "the_trust",
    "transfer_between_funds",
    "transfer_title",
    "usual_year",
    "value_asset",
    "vest",
    "withdraw_shares",
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
