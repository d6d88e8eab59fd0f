"""Which form have files of place words and of places?"""

from pydantic import Field

from marsad.source import SchemaModel, Text, Texts

ByCountry = dict[Text, Text]


class PlaceRulesFile(SchemaModel):
    """The form of a place file, which may hold any of the parts.

    Cities are block text by country (ISO 3166 alpha-3): a line of latitude and longitude, then names, one a line.
    Other places are block text by country: names, one a line.
    """

    locative_proclitics: Texts = Field(default=(), alias="locative-proclitics")
    feminine: str = ""
    locatives: Texts = ()
    striking_groups: Texts = Field(default=(), alias="striking-groups")
    struck_under: Texts = Field(default=(), alias="struck-under")
    directions: Texts = ()
    nouns: Texts = ()
    doubtful_nouns: Texts = Field(default=(), alias="doubtful-nouns")
    namesake_nouns: Texts = Field(default=(), alias="namesake-nouns")
    lone_nouns: Texts = Field(default=(), alias="lone-nouns")
    name_openings: Texts = Field(default=(), alias="name-openings")
    qualifiers: Texts = ()
    belonging: Texts = ()
    not_names: Texts = Field(default=(), alias="not-names")
    cities: ByCountry = Field(default_factory=dict)
    cities_after_nouns: ByCountry = Field(default_factory=dict, alias="cities-after-nouns")
    places: ByCountry = Field(default_factory=dict)
    places_after_nouns: ByCountry = Field(default_factory=dict, alias="places-after-nouns")
