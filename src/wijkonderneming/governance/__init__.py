"""Rules, what they see, and what they find."""
