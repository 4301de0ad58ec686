"""Documents into rows: the only part that writes to the database.

    Document --rows, facts: pure--> Prepared --insert--> one source and all that was read from it
    then, for what was touched: parts --> works --> repeals --> link

Whatever is touched is derived again from the rows alone, so the order of loading leaves no trace.
"""
