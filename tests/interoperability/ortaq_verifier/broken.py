"""The first broken rule, with the number of its check (§11)."""


class Broken(Exception):
    """`seq` is the entry, if it is not the one that is being replayed."""

    def __init__(self, check, message, seq=None):
        super().__init__(message)
        self.check, self.seq = check, seq


def need(condition, check, message):
    """Stop with this check unless the condition holds."""
    if not condition:
        raise Broken(check, message)
