"""The words that name measures, as data, by what they do; `measures` puts them in order."""
