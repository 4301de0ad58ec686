"""Text in, rows out: the law of the People's Republic of China as data.

    raw file --normalise--> lines --segments--> one slice a regulation
    slice --head + structure--> Document (the tree 编 章 节 条 款 项 目)
    Document --layers--> references, definitions, penalty clauses
    Document --store--> rows; link resolves references between regulations

Nothing here speaks HTTP or reads the environment; `api` reads the rows.
"""
