"""What a person's browser is shown: the landing page, the description, what problems mean."""
