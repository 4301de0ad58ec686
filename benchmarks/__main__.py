"""`python -m benchmarks [FOLDER]`: how fast texts are read, and how the time grows.

The other measurements need a database or a server, and say what when run by themselves:
`benchmarks.load`, `benchmarks.search`, `benchmarks.front`.
"""

from benchmarks.parsing import main

main()
