import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.shipped import tokens_from, tokens_of
from marsad.place import PlaceFinder, event_place, load_place_finder
from marsad.source import Diagnostics, load_yaml, plain
from place.conftest import COUNTRIES


def cases() -> list[dict[str, str]]:
    diagnostics = Diagnostics()
    node = load_yaml(Path(__file__).with_name("phrases.yaml"), diagnostics)
    diagnostics.raise_errors()
    assert node is not None
    found: list[dict[str, str]] = plain(node)
    return found


WORDS = sorted({word for case in cases() for word in case["text"].split()} | {"،", "-", "و", ""})


@pytest.mark.parametrize("case", cases())
def test_phrase_is_found_whole_with_its_country(finder: PlaceFinder, case: dict[str, str]) -> None:
    found = finder.find(tokens_of(case["text"]))
    if case["phrase"] == "none":
        assert found == ()
        return
    (place,) = found
    country = None if case["country"] == "none" else case["country"]
    assert (case["phrase"], country, case["how"]) == (place.text, place.country, place.how)


@pytest.mark.parametrize("text", ["خرجوا إلى شوارع نيروبي", "جابوا شوارع مدينة نيروبي", "في شوارع نيروبي"])
def test_what_happens_in_the_streets_of_a_town_takes_place_there(finder: PlaceFinder, text: str) -> None:
    (place,) = finder.find(tokens_of(text))
    assert ("KEN", True) == (place.country, place.locative)


def test_a_known_city_has_coordinates_in_degrees(finder: PlaceFinder) -> None:
    (place,) = finder.find(tokens_of("في حلب"))
    assert place.latitude == pytest.approx(36.2, abs=0.2)
    assert place.longitude == pytest.approx(37.15, abs=0.2)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("استهدف القصف بلدة المزرعة شمالي العراق", "IRQ"),
        ("استهدف القصف مدينة حلب", "SYR"),
        ("استهدف القصف قاعدة عين الأسد", "IRQ"),
        ("استهدف القصف حلب", None),
        ("استهدف القصف جزر القمر", None),
    ],
)
def test_what_a_noun_calls_a_town_tells_where_under_whatever_it_stands(
    finder: PlaceFinder, text: str, where: str | None
) -> None:
    tokens = tokens_of(text)
    place = event_place(finder.find(tokens), trigger=0, clause_end=len(tokens))
    assert (place.country if place else None) == where


@pytest.mark.parametrize(
    ("text", "about", "country"),
    [
        pytest.param("في طرابلس", None, "LBY", id="the best known"),
        pytest.param("في طرابلس اللبنانية", None, "LBN", id="by its adjective"),
        pytest.param("في مدينة طرابلس اللبنانية", None, "LBN", id="by its adjective behind a noun"),
        pytest.param("في طرابلس الليبية", "LBN", "LBY", id="by its adjective against the article"),
        pytest.param("في مدينة طرابلس شمال لبنان", None, "LBN", id="by the larger place"),
        pytest.param("انتشر الجيش اللبناني في طرابلس", None, "LBN", id="by an adjective in the sentence"),
        pytest.param("عاد من بيروت إلى طرابلس", None, "LBN", id="by another place in the sentence"),
        pytest.param("عادوا من بيروت وبنغازي إلى طرابلس", None, "LBY", id="by none of two"),
        pytest.param("عادوا من بيروت وبنغازي إلى طرابلس", "LBN", "LBN", id="of two by the article"),
        pytest.param("في طرابلس", "LBN", "LBN", id="by the article"),
        pytest.param("في طرابلس", "FRA", "LBY", id="not by an article about others"),
        pytest.param("في القنيطرة", None, "SYR", id="the best known comes first"),
        pytest.param("في القنيطرة المغربية", None, "MAR", id="the less known by its adjective"),
        pytest.param("في مدينة البيضاء وسط اليمن", None, "YEM", id="a name that is a word besides"),
    ],
)
def test_of_places_of_one_name_the_one_is_meant_that_lies_where_the_text_is(
    finder: PlaceFinder, text: str, about: str | None, country: str
) -> None:
    assert country == finder.find(tokens_of(text), about)[-1 if "إلى" in text else 0].country


def test_a_known_name_in_a_larger_place_elsewhere_is_of_a_place_that_nobody_lists(finder: PlaceFinder) -> None:
    (place,) = finder.find(tokens_of("في منطقة الزيتون في مدينة بنغازي"))
    assert ("الزيتون", "LBY", "unresolved", None) == (place.name, place.country, place.how, place.latitude)


def test_a_name_that_is_a_word_besides_names_a_place_only_behind_a_noun_for_one(finder: PlaceFinder) -> None:
    assert () == finder.find(tokens_of("في معركة"))
    (place,) = finder.find(tokens_of("في بلدة حارم"))
    assert ("حارم", "SYR", "region") == (place.name, place.country, place.how)


FAMILIES = {
    "PSE": "مخيم نور شمس|مخيم بلاطة|بيت لاهيا|بلدة خزاعة|مخيم النصيرات|سجن عوفر|مسافر يطا|حاجز قلنديا|بيت لحم",
    "ISR": "كريات شمونة|سديروت|قاعدة نيفاتيم",
    "LBN": "عيتا الشعب|كفركلا|ميس الجبل|الضاحية الجنوبية|مخيم عين الحلوة|عرسال|مزارع شبعا",
    "SYR": "سراقب|معرة النعمان|حقل العمر|قاعدة التنف|مخيم الهول|سجن صيدنايا|باب الهوى|جباتا الخشب|الغوطة الشرقية",
    "IRQ": "قاعدة عين الأسد|جرف الصخر|حقل كورمور|جبل قنديل|معبر طريبيل|سجن بادوش|سنجار",
    "YEM": "رأس عيسى|ميناء الحديدة|صرواح|الخوخة|قاعدة العند|باب المندب|سقطرى|مديرية حيس",
    "SDN": "الفاشر|مخيم زمزم|بابنوسة|كادوقلي|حقل هجليج|ود النورة|مصفاة الجيلي|مدينة زالنجي",
    "LBY": "حقل الشرارة|ترهونة|قاعدة الوطية|راس لانوف|معيتيقة|تاورغاء",
    "UKR": "باخموت|أفدييفكا|كوبيانسك|سد كاخوفكا|تشاسيف يار|محطة زابوريجيا",
    "RUS": "بيلغورود|سودجا|قاعدة إنغلز|ميناء أوست لوغا",
    "MLI": "ميناكا|كيدال|سيفاري|تين زاواتين",
    "NER": "ديفا|تيلابيري|أيورو",
    "BFA": "جيبو|سولهان|بارسالوغو",
    "NGA": "غابة سامبيسا|شيبوك|زمفارا",
    "SOM": "كيسمايو|بلدوين|مطار آدم عدي|قاعدة بلدوغلي|لاسعانود",
    "ETH": "ميكيلي|غوندار|إقليم عفار|لاليبيلا",
    "IRN": "نطنز|بارشين|جزيرة خرج|سجن إيفين",
    "AZE": "خانكندي|ممر لاتشين",
}


@pytest.mark.parametrize("country", FAMILIES)
def test_places_of_the_news_are_known(finder: PlaceFinder, country: str) -> None:
    names = FAMILIES[country].split("|")
    found = {name: [place.country for place in finder.find(tokens_of(f"في {name}"))] for name in names}
    assert {name: [country] for name in names} == found


def test_coordinated_places_are_two(finder: PlaceFinder) -> None:
    assert [place.name for place in finder.find(tokens_of("بين دمشق وحلب"))] == ["دمشق", "حلب"]


def test_only_a_located_place_is_where_an_event_happened(finder: PlaceFinder) -> None:
    tokens = tokens_of("قالت موسكو إن الوزير عقد في دمشق اجتماعا ثم زار بغداد")
    places = finder.find(tokens)
    place = event_place(places, trigger=4, clause_end=len(tokens))
    assert place is not None
    assert (place.text, place.country) == ("دمشق", "SYR")
    assert event_place(places, trigger=0, clause_end=3) is None


@pytest.mark.parametrize(
    ("text", "locative"),
    [
        ("غارة جوية عنيفة على حلب", True),
        ("قصف بصواريخ روسية على خاركيف", True),
        ("أثر الحرب على حلب", False),
        ("رد دمشق على حلب", False),
    ],
)
def test_an_attack_takes_place_where_it_strikes(finder: PlaceFinder, text: str, locative: bool) -> None:
    place = finder.find(tokens_of(text))[-1]
    assert place.locative is locative


def test_of_several_places_before_an_event_the_nearest_is_where_it_happened(finder: PlaceFinder) -> None:
    tokens = tokens_of("في حلب اجتماع وفي دمشق مؤتمر عقد")
    place = event_place(finder.find(tokens), trigger=6, clause_end=len(tokens))
    assert place is not None
    assert place.text == "دمشق"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("الغارة السعودية في صنعاء", ["صنعاء"], id="behind a noun in the feminine"),
        pytest.param("وصل السعودية", ["السعودية"], id="behind a verb"),
        pytest.param("الغارة والسعودية", ["السعودية"], id="joined"),
        pytest.param("السعودية", ["السعودية"], id="alone"),
        pytest.param("مدينة السعودية", ["السعودية"], id="behind a place noun"),
        pytest.param("قصفت بلدة عراقية", [], id="of an indefinite place noun"),
        pytest.param("قصفت بلدة حدودية عراقية", [], id="behind another adjective"),
        pytest.param("غادروا بلدة الشرقاط العراقية", ["الشرقاط"], id="behind a name"),
    ],
)
def test_an_adjective_that_is_spelled_like_a_country_is_no_place(
    finder: PlaceFinder, text: str, expected: list[str]
) -> None:
    assert expected == [place.name for place in finder.find(tokens_of(text))]


@given(tokens=st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=20))
def test_whatever_stands_there_phrases_lie_in_the_sentence_in_order(finder: PlaceFinder, tokens: list[str]) -> None:
    found = finder.find(tokens_from(tokens))
    borders = [border for place in found for border in (place.start, place.end)]
    assert sorted(borders) == borders
    assert all(0 <= place.start < place.end <= len(tokens) for place in found)


def test_finder_survives_pickling(finder: PlaceFinder) -> None:
    tokens = tokens_of("في مدينة حلب السورية")
    assert finder.find(tokens) == pickle.loads(pickle.dumps(finder)).find(tokens)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("cities:\n  SYR: |-\n    حلب\n    99.1 37.2\n    حمص\n", [("T101", 3), ("T101", 4)]),
        ("cities:\n  SYR: |-\n    34,7 36,7\n    حمص\n", [("T101", 3)]),
        ("cities:\n  SYR: |-\n    34.7 36.7\n    36.2 37.2\n    حلب\n    35.5 35.8\n", [("T104", 3), ("T104", 6)]),
        ("cities:\n  SYR: |-\n    34.7 36.7\n    حمص، حلب\n", [("T103", 4)]),
        ("places:\n  SYR: |-\n    حمص\n    ريف-حلب\n", [("T103", 4)]),
        ("places:\n  SY: |-\n    ريف حلب\n", [("T102", 2)]),
        ("cities-after-nouns:\n  SIR: |-\n    36.2 37.2\n    حلب\n", [("T102", 2)]),
        ("places:\n  SYR: |-\n    ريف حلب\n\n    حمـص\n", []),
    ],
)
def test_what_no_text_can_reach_is_diagnosed_at_its_line(
    tmp_path: Path, written: str, found: list[tuple[str, int]]
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(written, encoding="utf-8")
    diagnostics = Diagnostics()
    load_place_finder([own], diagnostics, COUNTRIES)
    assert found == [(each.code, each.span.line) for each in diagnostics]
