"""Will the money hold: projections of cash."""
