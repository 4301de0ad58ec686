"""What the command line does: a module a command, read when it is called."""
