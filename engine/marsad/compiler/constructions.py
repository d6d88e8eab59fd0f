"""The ways Arabic says what a frame states once: each becomes a token pattern.

The idea of deriving surface patterns from one basic clause is FASTUS's (Hobbs et al. 1997, compile-time
transformations); the inventory for Arabic is our own.
"""

from collections.abc import Iterator

from marsad.clauses.words import COMPLETED
from marsad.language.rule import Frame, WordSlot
from marsad.language.tree import Arguments, Capture, Choice, EntityTest, Gap, Maybe, Node, Sequence, WordTest

CONSTRUCTIONS = (
    "subject-first",
    "verb-first",
    "described",
    "subject-dropped",
    "passive",
    "impersonal",
    "noun-as-subject",
    "undertaken",
    "verbal-noun",
    "participle",
)
ANYWHERE = Gap()
NEAR = Gap(8)
"""A noun's own complements stand near it; what stands farther off completes the verb."""
OF_PLACES = frozenset(("in", "on", "to"))
"""The preposition groups under which a town stands for its country: raids on it, aid to it."""
RELATIVE = "relative"
"""The lexeme group of relative pronouns."""
HAPPENING = "light.happen"
"""The lexeme group of verbs that only say that their verbal noun came about."""
UNDERTAKING = "light.undertake"
"""The lexeme group of verbs whose subject does what their verbal noun says: carried out, began, went on with."""
ANNOUNCING = ("say.announce", "say.assert")
"""The lexeme groups of verbs that make known what their subject does: announced the holding of talks."""

Slot = tuple[Node, bool]


def constructions(frame: Frame) -> Iterator[tuple[str, Node]]:
    """Yield each construction's name and pattern, in the order in which the matcher tries them."""
    made = _light(frame) if frame.light else _verbal(frame) if frame.verb else _nominal(frame, frame.noun, ("noun",))
    for name, pattern in made:
        if name not in frame.off:
            yield name, pattern


def _verbal(frame: Frame) -> Iterator[tuple[str, Node]]:
    active = _trigger(frame.verb, "verb", "active")
    after = [*_object(frame), *_slots(frame)]
    if frame.passive_likely and frame.subject and isinstance(frame.object, str):
        yield from _with_lone_patient(frame, frame.subject, frame.object)
    if frame.subject:
        topic = Capture(frame.subject, EntityTest("ACTOR", ("topic",)))
        yield "subject-first", Sequence((topic, Gap(), *_with_arguments(active, after)))
        yield (
            "verb-first",
            Sequence(_with_arguments(active, [_subject_and_object(frame), *_word_object(frame), *_slots(frame)])),
        )
    if frame.subject and isinstance(frame.object, WordSlot):
        yield "described", _described(frame, frame.object.groups, active)
    yield "subject-dropped", Sequence(_with_arguments(active, after))
    if isinstance(frame.object, str):
        patient = (Sequence((Gap(), Capture(frame.object, EntityTest("ACTOR", ("bare",))))), True)
        yield (
            "passive",
            Sequence(
                _with_arguments(_trigger(frame.verb, "verb", "passive"), [patient, *_agent(frame), *_slots(frame)])
            ),
        )
    done = [*_acted_on(frame), *_word_object(frame), *_slots(frame, NEAR)]
    yield from _undertaken(frame, _with_arguments(_trigger(frame.verb, "masdar"), done))
    if frame.subject and isinstance(frame.object, str):
        # The pronoun is the subject: during his meeting (with) B.
        patient = (Sequence((Gap(1), Capture(frame.object, EntityTest("ACTOR", ("object",))))), True)
        his = _trigger(frame.verb, "masdar", "pronoun")
        yield "verbal-noun", Sequence(_with_arguments(his, [patient, *_slots(frame, NEAR)]))
    yield from _nominal(frame, frame.verb, ("masdar",))
    yield "participle", Sequence(_with_arguments(_trigger(frame.verb, "participle", "circumstance"), after))


def _with_lone_patient(frame: Frame, doer: str, sufferer: str) -> Iterator[tuple[str, Node]]:
    """What comes before all else where a verb with one actor beside it is passive: two actors, then the lone one."""
    active = _trigger(frame.verb, "verb", "active")
    patient = Capture(sufferer, EntityTest("ACTOR", ("object",)))
    topic = Capture(doer, EntityTest("ACTOR", ("topic",)))
    subject = Capture(doer, EntityTest("ACTOR", ("subject",)))
    after = [(Sequence((Gap(), patient)), True), *_slots(frame)]
    yield "subject-first", Sequence((topic, Gap(), *_with_arguments(active, after)))
    yield (
        "verb-first",
        Sequence(_with_arguments(active, [(Sequence((Gap(), subject, Gap(), patient)), True), *_slots(frame)])),
    )
    passive = _trigger(frame.verb, "verb", "passive")
    lone = Capture(sufferer, EntityTest("ACTOR", ("patient",)))
    rest = [*_agent(frame), *_slots(frame)]
    yield "passive", Sequence(_with_arguments(passive, [(Sequence((Gap(), lone)), True), *rest]))
    yield "passive", Sequence((lone, Gap(), *_with_arguments(passive, rest)))
    sufferer_alone = Capture(sufferer, EntityTest("ACTOR", ("sufferer",)))
    yield (
        "subject-dropped",
        Sequence(_with_arguments(active, [(Sequence((Gap(), sufferer_alone)), True), *_slots(frame)])),
    )
    yield "passive", Sequence(_with_arguments(_trigger(frame.verb, "verb", "passive", "perfect"), rest))


def _nominal(frame: Frame, groups: tuple[str, ...], features: tuple[str, ...]) -> Iterator[tuple[str, Node]]:
    noun = _trigger(groups, *features)
    arguments = [*_complement(frame), *_word_object(frame), *_agent(frame), *_slots(frame, NEAR)]
    happening = WordTest((HAPPENING,), features=("verb",))
    yield "impersonal", Sequence((happening, Gap(3), *_with_arguments(noun, arguments)))
    yield "verbal-noun", Sequence(_with_arguments(noun, arguments))


def _light(frame: Frame) -> Iterator[tuple[str, Node]]:
    verb = _trigger(frame.light, "verb", "active")
    theme = (_theme(frame), True)
    arguments = _slots(frame)
    if frame.subject:
        topic = Capture(frame.subject, EntityTest("ACTOR", ("topic",)))
        subject = Capture(frame.subject, EntityTest("ACTOR", ("subject",)))
        yield "subject-first", Sequence((topic, Gap(), *_with_arguments(verb, [theme, *arguments])))
        parties: Node = Sequence((Gap(), subject))
        if isinstance(frame.object, str):
            # Of two objects the person comes first: granted B a loan.
            receiver = Capture(frame.object, EntityTest("ACTOR", ("object",)))
            parties = Sequence((Gap(), subject, Maybe(Sequence((Gap(2), receiver)))))
        yield "verb-first", Sequence(_with_arguments(verb, [(parties, True), theme, *arguments]))
        yield "described", _described(frame, frame.noun, verb)
    yield from _noun_as_subject(frame)
    yield "subject-dropped", Sequence(_with_arguments(verb, [theme, *arguments]))
    carried = (Sequence((NEAR, Capture("theme", WordTest(frame.noun, features=("noun",))))), True)
    done = [carried, *_slots(frame, NEAR)]
    yield from _undertaken(frame, _with_arguments(_trigger(frame.light, "masdar"), done), *ANNOUNCING)
    yield from _nominal(frame, frame.noun, ("noun",))


def _noun_as_subject(frame: Frame) -> Iterator[tuple[str, Node]]:
    """The noun that a light verb carries as its subject: talks took place; talks were held between.

    Active and inner passive are spelled alike, so a verb that could have an actor for its subject must be followed
    by those between whom it was, or of which nations.
    """
    theme = (_theme(frame), True)
    others = [*_agent(frame), *_slots(frame)]
    happened = _trigger((HAPPENING,), "verb")
    yield "noun-as-subject", Sequence(_with_arguments(happened, [theme, *others]))
    was_held = _trigger(frame.light, "verb")
    between = [(slot, True) for group, slot in _actor_slots(frame) if group == "between"]
    if between:
        others = [*_agent(frame), *((slot, False) for group, slot in _actor_slots(frame) if group != "between")]
        yield "noun-as-subject", Sequence(_with_arguments(was_held, [theme, *between, *others]))
    nations = Capture("parties", EntityTest("ACTOR", ("national",)))
    held = Capture("theme", WordTest(frame.noun, features=("noun", "free")))
    of_nations = (Sequence((Gap(), held, nations)), True)
    yield "noun-as-subject", Sequence(_with_arguments(was_held, [of_nations]))


def _undertaken(frame: Frame, act: tuple[Node, ...], *more: str) -> Iterator[tuple[str, Node]]:
    """A verbal noun under a verb whose subject does what it says: the army went on with the shelling of the town.

    `more` are further groups of such verbs.
    """
    verb = WordTest((UNDERTAKING, *more), features=("verb",))
    small = Maybe(Choice((EntityTest("TIME"), WordTest(features=("particle",)))))
    yield "undertaken", Sequence((verb, small, small, *act))
    if frame.subject:
        yield (
            "undertaken",
            Sequence((verb, small, Capture(frame.subject, EntityTest("ACTOR", ("bare",))), Gap(3), *act)),
        )


def _acted_on(frame: Frame) -> list[Slot]:
    """What completes an undertaken verbal noun: never its subject, who stands beside the verb."""
    role = frame.object if isinstance(frame.object, str) else frame.of
    if role is None or role == frame.subject:
        return []
    return [(Capture(role, EntityTest("ACTOR", ("of",))), False)]


def _described(frame: Frame, groups: tuple[str, ...], verb: Node) -> Node:
    """The noun first, then a relative clause that says who brought it about: the visit that A paid to B."""
    theme = Capture("theme", WordTest(groups, features=("noun",)))
    # The noun may be spelled like an adjective, so it is looked for right there first.
    described = Choice((theme, Sequence((theme, WordTest(features=("adjective",))))))
    opener = Maybe(WordTest((RELATIVE,)))
    subject = (Sequence((Gap(), Capture(frame.subject or "source", EntityTest("ACTOR", ("subject",))))), True)
    return Sequence((described, opener, *_with_arguments(verb, [subject, *_slots(frame)])))


def _trigger(groups: tuple[str, ...], *features: str) -> Node:
    return Capture("trigger", WordTest(groups, features=features))


def _with_arguments(trigger: Node, slots: list[Slot]) -> tuple[Node, ...]:
    if not slots:
        return (trigger,)
    return (trigger, Arguments(tuple(node for node, _ in slots), tuple(required for _, required in slots)))


def _theme(frame: Frame) -> Node:
    """The noun that the light verb carries, with what completes it: of whom, and then whom."""
    parts: list[Node] = [Gap(), Capture("theme", WordTest(frame.noun, features=("noun", "free")))]
    if frame.of:
        parts.append(Maybe(_completing(frame.of)))
    if isinstance(frame.object, str):
        parts.append(Maybe(Sequence((Gap(3), Capture(frame.object, EntityTest("ACTOR", ("object",)))))))
    return Sequence(tuple(parts))


def _subject_and_object(frame: Frame) -> Slot:
    assert frame.subject is not None
    subject = Capture(frame.subject, EntityTest("ACTOR", ("subject",)))
    patient = _patient(frame)
    if patient is not None:
        return Sequence((Gap(), subject, Maybe(Sequence((Gap(), patient))))), True
    return Sequence((Gap(), subject)), True


def _patient(frame: Frame) -> Node | None:
    """The actor who is the object, or who completes it: whichever stands nearer."""
    options: list[Node] = []
    if isinstance(frame.object, str):
        options.append(Capture(frame.object, EntityTest("ACTOR", ("object",))))
    if frame.object_of:
        options.append(Capture(frame.object_of, EntityTest("ACTOR", ("of",))))
    return None if not options else options[0] if len(options) == 1 else Choice(tuple(options))


def _object(frame: Frame) -> list[Slot]:
    patient = _patient(frame)
    return [(Sequence((Gap(), patient)), False)] if patient is not None else _word_object(frame)


def _word_object(frame: Frame) -> list[Slot]:
    return [_word_slot(frame, frame.object)] if isinstance(frame.object, WordSlot) else []


def _word_slot(frame: Frame, slot: WordSlot) -> Slot:
    theme = Capture("theme", WordTest(slot.groups, features=("noun",)))
    if frame.of:
        return Sequence((Gap(), theme, Maybe(_completing(frame.of)))), slot.required
    return Sequence((Gap(), theme)), slot.required


def _completing(role: str) -> Node:
    """What completes a noun: two nations in one adjective each, or whose it is."""
    parties = Capture("parties", EntityTest("ACTOR", ("national",)))
    return Choice((parties, Capture(role, EntityTest("ACTOR", ("of",)))))


def _complement(frame: Frame) -> list[Slot]:
    """The noun's own complement: in a verbal noun the subject, or the object where the frame says so."""
    role = frame.of or frame.subject
    if role is None or isinstance(frame.object, WordSlot):
        return []
    complement = _completing(role)
    if frame.subject and role == frame.object:
        doer = Capture(frame.subject, EntityTest("ACTOR", ("of",)))
        both = Sequence((doer, Gap(2), Capture(role, EntityTest("ACTOR", ("object",)))))
        return [(Choice((both, complement)), False)]
    if role == frame.subject and isinstance(frame.object, str):
        patient = Maybe(Sequence((Gap(2), Capture(frame.object, EntityTest("ACTOR", ("object",))))))
        complement = Sequence((complement, patient))
    return [(complement, False)]


def _agent(frame: Frame) -> list[Slot]:
    if frame.subject is None or any(group == "by" for group, _ in frame.slots):
        return []
    return [(Sequence((Gap(), Capture(frame.subject, EntityTest("ACTOR", ("by",))))), False)]


def _actor_slots(frame: Frame, gap: Gap = ANYWHERE) -> list[tuple[str, Node]]:
    return [
        (group, Sequence((_gap_to(group, gap), _party(group, filler))))
        for group, filler in frame.slots
        if isinstance(filler, str)
    ]


def _party(group: str, role: str) -> Node:
    """Who stands under a preposition, or which town does that stands for its country."""
    actor = Capture(role, EntityTest("ACTOR", (group,)))
    return Choice((actor, Capture(role, EntityTest("PLACE", (group,))))) if group in OF_PLACES else actor


def _gap_to(group: str, usual: Gap) -> Gap:
    return NEAR if group.endswith(COMPLETED) else usual


def _slots(frame: Frame, gap: Gap = ANYWHERE) -> list[Slot]:
    made: list[Slot] = [(slot, False) for _, slot in _actor_slots(frame, gap)]
    made += [_word_slot(frame, filler) for _, filler in frame.slots if isinstance(filler, WordSlot)]
    if frame.content:
        made.append((EntityTest("CONTENT"), True))
    return made
