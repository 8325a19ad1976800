"""`python -m crossward` is the `crossward` command."""

from crossward.config.command_line import main

if __name__ == "__main__":
    main()
