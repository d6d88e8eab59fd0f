"""Reading: the documents of files, folders, archives and pipes, whatever form they have."""

from marsad.reading.dates import read_date
from marsad.reading.documents import read_documents
from marsad.reading.given import Fields
from marsad.reading.kinds import ENDINGS, READERS, InputFormat
from marsad.reading.meter import Meter

__all__ = ["ENDINGS", "READERS", "Fields", "InputFormat", "Meter", "read_date", "read_documents"]
