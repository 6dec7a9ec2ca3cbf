"""What a person reads: words, text, HTML and charts, in Dutch and English."""
