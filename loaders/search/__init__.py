"""Text as a search compares it, the index made of it, and the order of what is found: all pure.

text --fold--> comparable, character by character --grams--> pairs of neighbours: the index
query string --query--> terms --grams--> candidates --find--> spans in the text as served
"""
