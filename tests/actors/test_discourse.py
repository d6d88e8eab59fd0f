"""What later phrases of an article point back to."""

import datetime
import pickle

import pytest

from actors.shipped import codes_of, evidence_of, finder, tokens_of
from marsad.actors import Discourse
from marsad.actors.discourse import MOST_NAMES, Introduced
from marsad.model import Actor, PlaceMention

IN_2012 = datetime.date(2012, 3, 1)


def place(start: int, end: int, country: str, *, locative: bool = True) -> PlaceMention:
    return PlaceMention(start, end, "", country, None, None, "city", "", locative, tells_where=True)


def read(*sentences: str, start: Discourse | None = None, day: datetime.date | None = None) -> list[list[str]]:
    """Return the codes of each sentence of an article."""
    discourse = start or Discourse()
    found = []
    for sentence in sentences:
        mentions, discourse = finder().read(tokens_of(sentence), day, discourse)
        found.append(codes_of(mentions))
    return found


def test_two_sides_are_the_last_pair() -> None:
    assert ["RUS", "CHN"] == read("اتفقت روسيا والصين", "وأكد الطرفان التزامهما")[1]


def test_two_countries_are_those_of_the_last_pair() -> None:
    assert ["TUR", "FRA"] == read("التقى الرئيس التركي ونظيره الفرنسي", "تعزيز التعاون بين البلدين")[1]


def test_two_sides_stay_open_when_nobody_was_paired() -> None:
    assert ["?"] == read("وأكد الطرفان التزامهما")[0]


def test_a_counterpart_has_the_role_of_the_actor_before_it() -> None:
    assert ["EGYMIL", "JORMIL"] == read("رئيس الأركان المصري ونظيره الأردني")[0]
    assert ["DEUGOV"] == read("تحدثت المستشارة الألمانية", "وقالت نظيرتها البريطانية")[0]


def test_a_bare_office_is_the_one_that_was_named() -> None:
    assert ["RUSGOV"] == read("قال وزير الدفاع الروسي إن إيران حاضرة", "وأضاف الوزير")[1]


@pytest.mark.parametrize(
    ("holder", "bare", "code"),
    [
        ("التقى وزير الدفاع الروسي سيرغي شويغو الوفد في دمشق", "وأضاف الوزير", "RUSGOV"),
        ("وصل الرئيس الفرنسي إيمانويل ماكرون إلى سوريا", "وقال الرئيس", "FRAGOV"),
        ("وصل إيمانويل ماكرون، رئيس فرنسا، إلى سوريا", "وقال الرئيس", "FRAGOV"),
        ("استقبل رئيس الوزراء العراقي حيدر العبادي وفدا من سوريا", "وقال رئيس الوزراء", "IRQGOV"),
        # Of several, and of another office, the article's country tells whose they are.
        ("وصل وزير الدفاع الروسي سيرغي شويغو إلى سوريا", "وقال الوزراء", "SYRGOV"),
        ("وصل وزير الدفاع الروسي سيرغي شويغو إلى سوريا", "وقال الرئيس", "SYRGOV"),
    ],
)
def test_a_bare_office_is_that_of_its_last_holder_who_was_named(holder: str, bare: str, code: str) -> None:
    start = Discourse().with_evidence(["SYR", "SYR", "SYR"])
    assert [code] == read(holder, bare, start=start)[1]


def test_a_bare_office_never_named_belongs_to_the_country_of_the_article() -> None:
    discourse = Discourse(home="TUN").with_evidence(["TUN", "TUN", "FRA"])
    mentions, _ = finder().read(tokens_of("قال وزير الداخلية"), None, discourse)
    (actor,) = mentions[0].actors
    assert ("TUNGOV", "inferred") == (actor.code, actor.how)


def test_a_bare_office_without_any_country_keeps_its_role() -> None:
    mentions, _ = finder().read(tokens_of("قال وزير الداخلية"))
    (actor,) = mentions[0].actors
    assert ("GOV", "unidentified") == (actor.code, actor.how)


def test_whoever_is_joined_to_an_office_is_of_its_country() -> None:
    assert ["USAGOV", "AFGGOV", "AFGOPP"] == read("التقى المبعوث الأمريكي الحكومة الأفغانية والمعارضة")[0]
    assert ["NOR", "PHLGOV", "PHLREB"] == read("توسطت النرويج بين الحكومة الفلبينية والمتمردين")[0]


def test_crowds_belong_where_the_sentence_takes_place() -> None:
    discourse = Discourse(home="TUN")
    words = tokens_of("تظاهر المئات في القاهرة وأعلنت الحكومة")
    mentions, _ = finder().read(words, None, discourse, [place(3, 4, "EGY")])
    assert ["EGYCVL", "EGY", "TUNGOV"] == codes_of(mentions)


@pytest.mark.parametrize(
    ("text", "at", "codes"),
    [
        ("وقال مسؤولون في نيروبي", 3, ["KENGOV", "KEN"]),
        ("وقال مسؤول كبير في نيروبي", 4, ["KENGOV", "KEN"]),
        ("وهاجمت القوات المسلحة في نيروبي", 4, ["KENMIL", "KEN"]),
        # Who was named before only happens to be there.
        ("وقال المسؤول في نيروبي", 3, ["TUNGOV", "KEN"]),
        ("وقال الوزير في نيروبي", 3, ["TUNGOV", "KEN"]),
    ],
)
def test_officials_who_are_new_belong_to_the_place_right_behind_them(text: str, at: int, codes: list[str]) -> None:
    before = "استقبل مسؤول تونسي وزيرا تونسيا"
    _, discourse = finder().read(tokens_of(before), None, Discourse(home="TUN"))
    mentions, _ = finder().read(tokens_of(text), None, discourse, [place(at, at + 1, "KEN")])
    assert codes == codes_of(mentions)


def test_an_office_belongs_to_the_place_that_completes_it() -> None:
    words = tokens_of("قال مدير شرطة محافظة نينوى")
    mentions, _ = finder().read(words, None, Discourse(home="TUN"), [place(3, 5, "IRQ", locative=False)])
    assert ["IRQCOP"] == codes_of(mentions)


def test_a_scene_far_away_says_nothing_of_a_crowd() -> None:
    words = tokens_of("تظاهر المئات " + "ثم " * 20 + "في القاهرة")
    mentions, _ = finder().read(words, None, Discourse(home="TUN"), [place(23, 24, "EGY")])
    assert ["TUNCVL", "EGY"] == codes_of(mentions)


def test_of_several_scenes_the_next_one_counts() -> None:
    words = tokens_of("قتل ثلاثة أشخاص في الموصل وأصيب خمسة أشخاص في القاهرة")
    mentions, _ = finder().read(words, None, Discourse(), [place(4, 5, "IRQ"), place(9, 10, "EGY")])
    assert ["IRQCVL", "EGYCVL", "EGY"] == codes_of(mentions)


def test_a_name_with_bearers_in_several_countries_is_that_of_the_article() -> None:
    words = tokens_of("أعلن الحزب الجمهوري")
    for country, code in (("TUN", "TUNOPP"), ("USA", "USAGOV")):
        mentions, _ = finder().read(words, None, Discourse().with_evidence([country]))
        assert [code] == codes_of(mentions)


def test_the_party_is_the_last_party_and_no_other_organisation() -> None:
    article = read("قال الناطق باسم حركة النهضة", "وصوت مجلس نواب الشعب على القانون", "وأكد الحزب", "وأضافت الحركة")
    assert [["TUNOPP"], ["TUNOPP"]] == article[2:]


def test_the_movement_stays_open_where_none_was_named() -> None:
    assert ["?"] == read("التقى الرئيس الروسي الأمم المتحدة", "وأضافت الحركة")[1]


def test_a_known_person_is_called_by_the_family_name_once_the_whole_was_said() -> None:
    assert ["TUNGOV"] == read("قال رفيق عبد السلام", "وأضاف عبد السلام")[1]


def test_a_known_person_s_family_name_may_be_a_given_name() -> None:
    assert ["TUNGOV"] == read("استقبل ياسين إبراهيم الوفد", "وأضاف إبراهيم", day=datetime.date(2015, 6, 1))[1]
    assert [] == read("استقبل ياسين إبراهيم الوفد", "وأضاف إبراهيم الجبالي", day=datetime.date(2015, 6, 1))[1]


def test_a_trade_is_the_family_name_of_whom_an_office_introduced() -> None:
    assert ["EGYGOV"] == read("قال وزير العدل المصري محمود الطبيب", "وأضاف الطبيب")[1]


def test_the_publisher_s_country_counts_where_no_country_is_named() -> None:
    assert ["TUNCOP"] == read("أوقفت قوات الأمن", start=Discourse(home="TUN"))[0]


def test_a_person_introduced_by_an_office_is_known_by_the_family_name() -> None:
    article = read("قال وزير الثقافة المالطي محمد الجلطاني", "وأضاف الجلطاني", "التقى بالجلطاني")
    assert [["MLTGOV"], ["MLTGOV"], ["MLTGOV"]] == article


def test_a_known_person_keeps_the_office_that_the_article_gave() -> None:
    before_office = datetime.date(2017, 5, 10)
    assert [["FRAOPP"]] == read("وأضاف ماكرون", day=before_office)
    assert ["FRAGOV"] == read("قال الرئيس الفرنسي إيمانويل ماكرون", "وأضاف ماكرون", day=before_office)[1]


@pytest.mark.parametrize(
    ("name", "later", "codes"),
    [("جون كاندي", "كاندي", ["GBRCOP"]), ("كاندي", "كاندي", []), ("جون الكاندي", "الكاندي", [])],
)
def test_a_town_is_a_family_name_right_behind_a_given_name(name: str, later: str, codes: list[str]) -> None:
    tokens = tokens_of(f"وصل قائد الشرطة البريطاني {name}")
    town = place(len(tokens) - 1, len(tokens), "LKA", locative=False)
    _, discourse = finder().read(tokens, None, Discourse(), (town,))
    assert codes == codes_of(finder().read(tokens_of(f"وأضاف {later}"), None, discourse)[0])


def test_like_somebody_begins_a_name_and_to_somebody_does_not() -> None:
    assert ["BELGOV"] == read("قال وزير العدل البلجيكي كشون لندماير", "وأكد لندماير")[1]
    assert [] == read("قال وزير العدل البلجيكي لشون لندماير", "وأكد لندماير")[1]


def test_a_family_name_never_introduced_is_nobody() -> None:
    assert [] == read("وأضاف الجلطاني")[0]


def test_a_possessive_belongs_to_the_country_of_the_last_actor() -> None:
    assert ["IRN", "IRNGOV"] == read("أعلنت إيران أن حكومتها وافقت")[0]


def test_an_organisation_is_known_by_its_name_without_the_noun_that_carried_it() -> None:
    assert [] == read("وقالت النهضة")[0]
    assert ["TUNOPP"] == read("قالت حركة النهضة", "وقالت النهضة", day=datetime.date(2023, 1, 1))[1]
    assert ["TUNOPP"] == read("قال رئيس حركة النهضة", "وقالت النهضة", day=datetime.date(2023, 1, 1))[1]


def test_his_country_is_that_of_the_first_person_in_the_sentence() -> None:
    assert ["TURGOV", "QAT", "TUR"] == read("قال الرئيس التركي بعد عودته من قطر إن بلاده وافقت")[0]


def test_who_belongs_to_his_country_is_of_it_in_his_own_role() -> None:
    assert ["TURGOV", "TURMIL"] == read("قال الرئيس التركي إن جيش بلاده انسحب")[0]
    assert ["TURGOV", "TURGOV"] == read("انتقد الوزير التركي حكومة بلاده")[0]
    assert ["TURGOV", "TUR"] == read("قال الرئيس التركي إن شجرة بلاده كبيرة")[0]


def test_his_country_is_that_of_the_last_speaker_where_the_sentence_names_no_person() -> None:
    speaking = Discourse().with_speaker(Actor("RUSGOV", 0, 1, "role"))
    article = read("زار الرئيس المصري الصين", "وأعرب عن استعداد بلاده", start=speaking)
    assert ["RUS"] == article[1]


def test_the_statement_is_the_last_speaker_s() -> None:
    discourse = Discourse().with_speaker(Actor("RUSGOV", 0, 1, "role"))
    assert ["RUSGOV"] == read("وجاء في البيان", start=discourse)[0]


def test_the_latter_is_the_last_actor() -> None:
    assert ["CHNGOV"] == read("التقى الرئيس الروسي بالرئيس الصيني", "وأشاد هذا الأخير")[1]


def test_a_discourse_can_be_pickled() -> None:
    _, discourse = finder().read(tokens_of("قال وزير الثقافة المالطي محمد الجلطاني إن روسيا والصين اتفقتا"))
    copy = pickle.loads(pickle.dumps(discourse))
    assert (discourse.actors, dict(discourse.names), discourse.pair) == (copy.actors, dict(copy.names), copy.pair)


def test_a_name_of_several_countries_is_inferred_from_the_article() -> None:
    words = tokens_of("الحزب الجمهوري")
    for country, text in (("TUN", "تونس"), ("USA", "الولايات المتحدة")):
        discourse = Discourse().with_evidence(evidence_of(text))
        (mention,) = finder().find(words, discourse=discourse)
        (actor,) = mention.actors
        assert (country, "inferred") == ((actor.code or "")[:3], actor.how)


def test_two_ministers_are_the_last_two_in_the_role() -> None:
    article = read("بحث وزير الخارجية المصري مع نظيره الروسي", "وأكد الوزيران دعم الحل", "وأضاف الوزيران")
    assert [["EGYGOV", "RUSGOV"], ["EGYGOV", "RUSGOV"]] == article[1:]


def test_two_presidents_are_those_whom_the_article_named() -> None:
    assert ["RUSGOV", "TURGOV"] == read("التقى فلاديمير بوتين رجب طيب أردوغان", "واتفق الرئيسان على ذلك")[1]


def test_two_ministers_of_whom_one_was_named_are_no_pair() -> None:
    assert ["EGYGOV"] == read("تحدث وزير الخارجية المصري", "وأكد الوزيران دعم الحل")[1]


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("عبد اللطيف الزيات", "الزيات"),
        ("عبد اللطيف المكي", "المكي"),
        ("سمير بن عمر", "بن عمر"),
        ("كريم هلالي", "الهلالي"),
        ("هدى منصور", "منصور"),
        ("بوفون دكارت", "دكارت"),
        ("تشونغ هيون سوك", "تشونغ"),
    ],
)
@pytest.mark.parametrize(
    "introduced", ["وزير الدفاع الروسي {} إن", "وزير الدفاع الروسي، {}، إن", "وزير الدفاع الروسي، {} إن"]
)
def test_whom_an_office_introduces_is_known_by_a_shorter_name(introduced: str, name: str, later: str) -> None:
    assert ["RUSGOV"] == read(f"قال {introduced.format(name)} ذلك جيد", f"وأضاف {later} أن ذلك صعب")[1]


def test_a_given_name_before_another_name_is_somebody_else() -> None:
    assert ["RUSGOV"] == read("قال وزير الدفاع الروسي هدى منصور", "وأضاف منصور دكارت")[0]
    assert [] == read("قال وزير الدفاع الروسي هدى منصور", "وأضاف منصور دكارت")[1]


def test_a_surname_is_that_of_whom_the_article_introduced_rather_than_of_the_most_famous() -> None:
    said = "وأضاف المالكي أن المشروع مهم"
    assert ["SDNGOV"] == read("قال وزير التجارة السوداني عادل المالكي إن المشروع مهم", said)[1]
    assert ["IRQGOV"] == read("قال وزير التجارة السوداني عادل حمدان إن المشروع مهم", said, day=IN_2012)[1]


def test_a_surname_stays_that_of_the_famous_one_who_was_named_before() -> None:
    named = ("زار نوري المالكي السودان", "وقال وزير التجارة السوداني عادل المالكي إن المشروع مهم")
    assert ["IRQGOV"] == read(*named, "وأضاف المالكي أن المشروع مهم", day=IN_2012)[2]


def test_of_very_many_persons_the_last_are_remembered() -> None:
    discourse = Discourse().with_names({"أول": Introduced("MAR", "-"), "آخر": Introduced("MAR", "-")})
    for number in range(MOST_NAMES - 1):
        discourse = discourse.with_names({"أول": Introduced("TUN", "-")}).with_names(
            {str(number): Introduced("EGY", "-")}
        )
    assert MOST_NAMES == len(discourse.names)
    assert Introduced("TUN", "-") == discourse.names["أول"]
    assert "آخر" not in discourse.names


@pytest.mark.parametrize(
    ("introduced", "resumed", "code"),
    [
        ("أصدر مجلس القضاء الأعلى العراقي بيانا", "وأكد المجلس أنه سيدرس الأمر", "IRQJUD"),
        ("عقدت رابطة حقوق الإنسان التونسية ندوة", "وقالت الرابطة إن الوضع صعب", "TUNNGO"),
        ("ندد مركز الدراسات الليبي بالهجوم", "وقال مدير المركز", "LBYEDU"),
        ("حسين الربيعي، القائد الميداني في الحشد الشعبي", "وأضاف القائد الميداني", "IRQMIL"),
    ],
)
def test_a_noun_that_alone_is_nobody_is_whom_the_article_called_by_it(introduced: str, resumed: str, code: str) -> None:
    assert [code] == read(introduced, resumed)[1]
    assert read(resumed)[0] == []


def test_a_body_with_another_adjective_is_another_body() -> None:
    assert read("أصدر مجلس القضاء الأعلى العراقي بيانا", "وأكد المجلس الجهوي")[1] == []


def test_a_noun_is_of_whom_it_called_last() -> None:
    first, second = "قرر مجلس النواب العراقي", "انتقد مجلس الشورى السعودي القرار"
    assert ["SAULEG"] == read(first, second, "وأكد المجلس")[2]


def test_the_forces_are_those_that_were_called_so_last() -> None:
    first, second = "اقتحمت قوات التحالف الدولي القرية", "واعتقلت القوات قائدا"
    assert ["IGOCIS"] == read("عقد الرئيس الكيني مؤتمرا", first, second)[2][:1]
