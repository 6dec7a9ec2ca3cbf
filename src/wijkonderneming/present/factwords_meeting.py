"""What rules on meetings, amendments and members looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_MEETING"]

FACTS_MEETING = words_by_name("""
amended | de statuten zijn gewijzigd | the articles were amended
articles_give_members_no_vote | de statuten geven leden geen stem | the articles give members no vote
articles_lay_down_contributions | de statuten regelen wat leden bijdragen | the articles lay down what members contribute
articles_let_meetings_have_no_place | de statuten laten een vergadering zonder plaats toe | the articles let a meeting have no place
delegates_who_are_no_members | afgevaardigden die geen lid zijn | delegates who are no members
has_delegates | er zijn afgevaardigden | there are delegates
has_members_without_a_vote | er zijn leden zonder stem | there are members without a vote
in_a_deed | de statuten die gelden staan in een notariële akte | the articles in force stand in a notarial deed
less_than_an_absolute_majority_decides | minder dan een volstrekte meerderheid beslist | less than an absolute majority decides
less_than_a_month_to_appeal | minder dan een maand voor beroep | less than a month to appeal
meeting_on_request_later_than_four_weeks | vergadering op verzoek later dan na vier weken | meeting on request later than after four weeks
meets_in_delegates | de algemene vergadering bestaat uit afgevaardigden | the general meeting is made of delegates
members_are_told_how_to_leave | leden kunnen zien hoe zij opzeggen | members can see how to leave
members_decide_outside_without_all | leden besluiten buiten vergadering zonder dat allen voor zijn | members decide outside a meeting without all being for
members_kept_beyond_the_next_year | leden blijven gebonden tot na het volgende boekjaar | members are kept beyond the next financial year
more_than_a_tenth_is_asked | de statuten vragen meer dan een tiende van de stemmen | the articles ask more than a tenth of the votes
notarial_articles | de vereniging had al notariële statuten of is een coöperatie | it had notarial articles already, or is a co-operative
notice_of_meeting_too_late | de vergadering wordt te laat bijeengeroepen | notice of the meeting is given too late
notice_of_amendment_too_short | oproeping voor wijziging of ontbinding korter dan zeven dagen | notice of an amendment or dissolution shorter than seven days
others_may_cast_more_than_half | niet-leden mogen meer dan de helft uitbrengen | those who are no members may cast more than half
outsiders_vote_in_the_meeting | buitenstaanders hebben een stem in de vergadering | outsiders have a vote in the meeting
some_members_pay | leden betalen bij toetreding of jaarlijks | members pay on entry or each year
text_of_amendment_open_too_short | de tekst ligt minder dan vijf dagen ter inzage | the text is open for less than five days
votes_in_advance_too_early | stemmen vooraf kan te vroeg | votes in advance may be cast too early
website_or_paper_does_not_tell | website of ledenblad zegt niet hoe | website or paper does not tell how
""")
