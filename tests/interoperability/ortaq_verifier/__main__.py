"""The command line; see the docstring of the package."""
import argparse
import sys

from . import __doc__ as about
from .log import read_bundle
from .replay import Verification
from .report import as_json, as_text, is_valid
from .selftest import self_test


def read(path):
    with open(path, "rb") as f:
        return read_bundle(f.read())


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python3 -m ortaq_verifier", description=about,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", nargs="?", help="the log in one file")
    parser.add_argument("--fingerprint", metavar="DIGITS", help="the cycle's fingerprint on the letter (check 23)")
    parser.add_argument("--prefix", metavar="OLDER", help="an earlier copy of the log (check 22)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--self-test", metavar="FOLDER", help="the folder with the worked example")
    options = parser.parse_args(arguments)  # exits with 2 if it cannot be understood
    if (options.bundle is None) == (options.self_test is None):
        parser.error("give a bundle or --self-test")
    try:
        if options.self_test is not None:
            return self_test(options.self_test)
        note, lines = read(options.bundle)
        older = None if options.prefix is None else read(options.prefix)[1]
    except (OSError, ValueError) as error:
        print(f"not readable: {error}", file=sys.stderr)
        return 2
    verification = Verification(note, lines)
    show = as_json if options.json else as_text
    print(show(verification, options.fingerprint, older))
    return 0 if is_valid(verification, options.fingerprint, older) else 1


if __name__ == "__main__":
    sys.exit(main())
