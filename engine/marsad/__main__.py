"""The command line as `python -m marsad`, for where the environment's scripts are not on the path."""

from marsad.cli import main

if __name__ == "__main__":
    main()
