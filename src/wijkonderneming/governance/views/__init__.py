"""A trust seen on a day: each fact is certain, or an unknown that says what would decide it."""
