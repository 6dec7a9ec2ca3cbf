"""Value types that know nothing of trusts, and the logic of uncertainty."""
