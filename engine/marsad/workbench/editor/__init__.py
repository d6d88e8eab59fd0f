"""What an editor asks of a rule file while it is being written."""

from marsad.workbench.editor.desk import Desk
from marsad.workbench.editor.names import Name, NameKind
from marsad.workbench.editor.place import Place, Word, place_at

__all__ = ["Desk", "Name", "NameKind", "Place", "Word", "place_at"]
