"""The words for what rules of Dutch tax law looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_TAX"]

FACTS_TAX = words_by_name("""
paid_volunteers | vrijwilligers die een vergoeding krijgen | volunteers who get an allowance
limit_a_month | onbelast per maand | not taxed a month
volunteers_above_the_month_limit | vrijwilligers boven de grens per maand | volunteers above the limit of a month
limit_a_year | onbelast per kalenderjaar | not taxed a calendar year
volunteers_above_the_year_limit | vrijwilligers boven de grens per jaar | volunteers above the limit of a year
public_benefit_organisation | algemeen nut beogende instelling (ANBI) | public benefit organisation (ANBI)
sports_organisation | sportorganisatie | sports organisation
not_taxed_on_profit | geen vennootschapsbelasting verschuldigd | no corporate tax due
taxed_by_choice | op verzoek belast | taxed at its own request
profit_of_the_year | winst van het jaar, een verlies telt als nul | profit of the year, a loss counting as nothing
profit_limit_of_the_year | grens voor de winst van het jaar | limit for the profit of the year
profit_of_five_years | winst van dit en de vier voorgaande jaren | profit of this year and the four before it
profit_limit_of_five_years | grens voor de winst van vijf jaren | limit for the profit of five years
tax_by_choice_ended | belastingplicht op verzoek is opgezegd | tax by choice was ended
in_small_business_scheme | kleineondernemersregeling tot het eind van het jaar | in the scheme for small businesses to the end of the year
vat_turnover | omzet voor de kleineondernemersregeling | turnover that the scheme counts
turnover_limit | grens van de kleineondernemersregeling | limit of the scheme
barred_by_an_earlier_year | uitgesloten door een eerder jaar | barred by an earlier year
came_back_to_the_scheme | opnieuw in de kleineondernemersregeling | back in the scheme for small businesses
came_back_too_soon | te vroeg teruggekomen | came back too soon
let_with_vat | verhuurd met btw | let with VAT
let_as_a_home | verhuurd als woning | let as a home
landlord_in_small_business_scheme | verhuurder in de kleineondernemersregeling | landlord in the scheme for small businesses
tenant_can_deduct_vat | de huurder kan de btw aftrekken | the tenant can deduct the VAT
both_chose_vat | beiden kozen voor btw | both chose VAT
co_operative_or_company | coöperatie of vennootschap | co-operative or company
can_issue_participation_certificates | kan bewijzen van deelgerechtigdheid uitgeven | can issue participation certificates
purpose_is_laid_down | de statuten noemen het doel | the articles state the purpose
purpose_serves_the_public_benefit | het doel dient het algemeen nut | the purpose serves the public benefit
works_on_public_housing | werkzaam op het gebied van volkshuisvesting | works on public housing
admitted_institution | toegelaten instelling | admitted institution
form_was_owed | het standaardformulier was verplicht | the standard form was owed
published_on_the_form | gepubliceerd op het standaardformulier | published on the standard form
directors_paid_more_than_a_fee | bestuurders die meer dan onkosten en vacatiegeld krijgen | directors paid more than costs and a fee for attending
has_a_current_policy_plan | heeft een actueel beleidsplan | has a current policy plan
surplus_clause_is_laid_down | de statuten zeggen waar een liquidatiesaldo heen gaat | the articles say where a surplus goes
surplus_goes_to_a_similar_organisation | een batig saldo gaat naar een soortgelijke ANBI | a surplus goes to a similar organisation
capital_is_justified | de administratie motiveert doel en omvang van het vermogen | the books say what the capital is for and why it is so large
items_published | gepubliceerde gegevens, van de acht | items published, of the eight
published_in_time | op tijd gepubliceerd | published in time
due_by | uiterlijk op | at the latest on
nearly_exclusively | nagenoeg uitsluitend | nearly exclusively
so_much_serves_the_public_benefit | zoveel dient het algemeen nut | so much serves the public benefit
seats_to_be_filled | zetels, ten minste | seats, at least
left_in_three_months | vertrokken in de laatste drie maanden | left in the last three months
persons_in_office | personen in functie | persons in office
votes_differ | iemand heeft meer stemmen of geeft de doorslag | somebody has more votes or decides a tie
purpose_serves_a_social_interest | het doel dient een sociaal belang | the purpose serves a social interest
offered_in_twelve_months | aangeboden in twaalf maanden | offered in twelve months
offer_limit | grens voor een prospectus | limit for a prospectus
offer_was_opened | er is een openbare aanbieding geweest | there was a public offer
reported_beforehand | vooraf gemeld | reported beforehand
figures_filed | cijfers gedeponeerd | figures filed
ended_with_a_fifth_year | met ingang van een vijfde jaar | with effect from a fifth year
""")
