"""What does a ground become when a pack adds words and actors to it?"""

from marsad.actors import add_actors, load_actors, load_countries
from marsad.clauses import load_clause_words
from marsad.coding.knowledge import Ground
from marsad.coding.layers import Files
from marsad.coding.making import Seams
from marsad.coding.ontology_file import load_ontology
from marsad.collector import collector_paused
from marsad.lexicon import EntangledError, Lexicon, read_lexicon
from marsad.model import replace
from marsad.place import load_place_finder
from marsad.source import Diagnostics
from marsad.text import Segmenter, load_text_rules
from marsad.time import load_time_finder


@collector_paused()
def grown_ground(ground: Ground, seams: Seams, files: Files, above: Files, diagnostics: Diagnostics) -> Ground | None:
    """Return the ground of all `files`, of which those `above` are not in the ground that is there.

    It is equal to the one that `load_ground` makes of them. `seams` are of no use after. A room is read as a whole
    where what is added changes more than it adds to; None if that is the lexicon, and nothing is gained.
    """
    lexicon = _lexicon(ground, seams, above, diagnostics)
    if lexicon is None:
        return None
    actors, places = ground.actors, ground.places
    told = Diagnostics()
    grown = None if seams.words.touches(seams.actors.asked) else add_actors(actors, seams.actors, above["actors"], told)
    if grown is not None:
        actors = grown
        diagnostics.extend(told)
    else:
        read = load_actors(files["actors"], lexicon, diagnostics)
        if read is None:
            return None
        actors = read
    if above["places"] or (grown is None and above["actors"]):
        places = load_place_finder(files["places"], diagnostics, load_countries(files["actors"]))
    ground = replace(ground, lexicon=lexicon, actors=actors, places=places)
    if above["text"]:
        ground = replace(ground, segmenter=Segmenter(load_text_rules(files["text"][-1], diagnostics)))
    if above["clauses"]:
        ground = replace(ground, clause_words=load_clause_words(files["clauses"], diagnostics))
    if above["time"]:
        ground = replace(ground, times=load_time_finder(files["time"], diagnostics))
    if above["cameo"]:
        ground = replace(ground, ontology=load_ontology(files["cameo"], diagnostics))
    return ground


def _lexicon(ground: Ground, seams: Seams, above: Files, diagnostics: Diagnostics) -> Lexicon | None:
    if not above["lexicon"]:
        return ground.lexicon
    stock = seams.words.on(ground.lexicon)
    try:
        stock.add(read_lexicon(above["lexicon"], diagnostics), diagnostics)
    except EntangledError:
        return None
    return stock.lexicon()
