"""How do small frozen nouns travel to other processes and to the cache?"""


class PickledByFields:
    """A base for slotted dataclasses that a pack holds by the thousand: pickled as constructor arguments.

    The state that dataclasses give their slotted classes is set field by field when read back, three times slower.
    """

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in type(self).__slots__])
