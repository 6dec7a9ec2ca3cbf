"""From here on Hypothesis' ``from_type`` draws the kinds of this package too."""

from energy_battery import CATALOGUE
from wijkonderneming.testing import draw_kinds_of

draw_kinds_of(CATALOGUE)
