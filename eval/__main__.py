"""`python -m eval`: the same command as `extractor eval`."""

from eval.cli import main

if __name__ == "__main__":
    main()
