"""`fatiao`: the command line; each command is a module of `api.commands`.

Exit status: 0 done; 1 something was refused (each named with line and reason); 2 wrong usage.
"""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = ("export", "load", "openapi", "parse", "remove", "report", "serve")


class _Commands(click.Group):
    """Reads a command when it is called: to serve, the parser need not be in memory."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"api.commands.{cmd_name}"), cmd_name)
        return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fatiao", message="%(version)s")
def main() -> None:
    """The law of the People's Republic of China as data: load texts, serve them over HTTP."""


if __name__ == "__main__":
    main()
