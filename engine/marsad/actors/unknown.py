"""How far does a name reach that the dictionary lacks, when its surname is an everyday word too?"""

from collections.abc import Callable, Sequence

from marsad.actors.dictionary import ActorDictionary
from marsad.actors.names import unknown_name
from marsad.actors.reading import Reading
from marsad.lexicon import CONJUNCTIONS

_MOST_EVERYDAY_WORDS = 2
_FEWEST_PARTS = 2

IsBorder = Callable[[int], bool]


def whole_name(reading: Reading, start: int, is_border: IsBorder) -> int:
    """Return where a personal name ends that begins at token `start`; `start` if none stands here.

    After a given name it takes a word that the lexicon knows, if that is definite, or `is_border` says that nothing of
    its phrase can stand at the token behind it. The finder is stricter, because it decides what an article says;
    here many articles together decide.
    """
    end = unknown_name(reading, start)
    for _ in range(_MOST_EVERYDAY_WORDS):
        if end == start or not _is_given(reading, start, end) or not _is_everyday_surname(reading, end, is_border):
            break
        end += 1
        end = max(end, unknown_name(reading, end))
    return _without_role(reading, start, end)


def is_entered(dictionary: ActorDictionary, words: Sequence[str]) -> bool:
    """Say whether these folded words are the name of an entry that needs no introduction."""
    first, *rest = words
    branch = dictionary.names.get(first)
    if branch is None:
        return False
    return any(name.rest == tuple(rest) for name in (branch.longer.get(rest[0], ()) if rest else branch.alone))


def name_parts(reading: Reading, start: int, end: int) -> int:
    """Return of how many names a whole one consists; a particle and the word after it are one."""
    particles = reading.dictionary.classes.particles
    words = [piece.folded for piece in reading.pieces[start:end]]
    return sum(word not in particles or at + 1 == len(words) for at, word in enumerate(words))


def is_whole(reading: Reading, start: int, end: int) -> bool:
    """Say whether a name is more than a given name or a family name alone."""
    if name_parts(reading, start, end) < _FEWEST_PARTS:
        return False
    given = reading.dictionary.classes.given
    return any(piece.folded not in given for piece in reading.pieces[start:end]) or end - start > _FEWEST_PARTS


def _without_role(reading: Reading, start: int, end: int) -> int:
    """Return where the name ends if its last word rather begins the role behind it: Amin is a secretary too."""
    last = reading.pieces[end - 1]
    return end - 1 if end > start + 1 and last.heads and reading.pieces[end].folded in last.seconds else end


def _is_given(reading: Reading, start: int, end: int) -> bool:
    """Say whether the last word so far is a given name, alone or with the particle before it."""
    classes = reading.dictionary.classes
    last = reading.pieces[end - 1].folded
    if last in classes.particles:
        return False
    return last in classes.given or (end - 1 > start and reading.pieces[end - 2].folded in classes.particles)


def _is_everyday_surname(reading: Reading, at: int, is_border: IsBorder) -> bool:
    piece = reading.pieces[at]
    if not piece.is_word or not piece.is_plain or piece.is_joined or is_border(at):
        return False
    if piece.counts or piece.is_stop:
        return False
    classes = reading.dictionary.classes
    if any(not set(proclitics) <= set(CONJUNCTIONS) and word not in classes.given for proclitics, word in piece.bases):
        return False
    article = reading.dictionary.letters.article
    return (piece.folded.startswith(article) and len(piece.folded) > len(article) + 1) or is_border(at + 1)
