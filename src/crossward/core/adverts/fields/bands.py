"""Agenda for Change bands of this job: not of its manager, its team or its ladder."""

import re
from collections.abc import Iterator

from crossward.core.adverts.cues import cues
from crossward.core.adverts.reading import BANDS
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

GRADE = r"(?:8 ?-?[a-d](?![a-z])|[1-79](?:\.5)?(?![\d%]|,\d|\.\d|[a-rt-z](?![a-z])))"
OPENING = 250  # an advert's first lines speak of the job itself
WORD = re.compile(r"[a-z]{5,}")
# Each of these opens with its first letter, then looks before it: so all others are skipped.
BAND = re.compile(
    r"(?:b(?<![a-z]b)ands?(?:ed|ing)?(?: at)?(?: equivalent)?|a(?<![a-z]a)(?:fc|4c"
    r"|genda for change)(?:[ -]{1,3}bands?)?)"
    rf"[ :.(-]{{0,4}}(?P<first>{GRADE})"
    rf"(?P<rest>(?: ?(?:/|-|&|,|to|or|and|into)+ ?(?:afc )?(?:band )?(?:{GRADE}"
    rf"|[b-d](?![a-z]))){{0,3}})"
)
# Titles and pay lines write bands shorter; "XR07" and its kin are a trust's own job codes.
SHORT = re.compile(
    rf"b(?<![a-z\d]b) ?-?(?P<first>{GRADE})(?P<rest>(?: ?(?:/|-|&|to"
    rf"|or) ?b? ?{GRADE}){{0,2}})(?![\d%a-z])"
)
# In the text such a band is believed only beside the title's own words.
SHORT_IN_TEXT = re.compile(
    r"(?<![a-z\d])(?<!vitamin )(?:b|(?=8))(?P<first>8[a-d]|(?<=b)[2-79])(?P<rest>(?: ?(?:/|-"
    r"|or) ?b?(?:8[a-d]|(?<=b)[2-9]))?)(?![\d%a-z-])"
)
SHORT_CUES = cues(
    *(f"{opening}b{grade}" for opening in " (\n" for grade in "2345678"),
    *(f"{opening}8{letter}" for opening in " (\n/-" for letter in "abcd"),
)
# Of all bands these alone need no word beside them in a title, save where they name a place.
BARE = re.compile(
    r"[678](?<![\w.][678])(?<!ward [678])(?<!level [678])(?<!floor [678])(?<!unit [678])"
    r"(?:(?<=8)[a-d]|(?<=[67]) ?(?:/|or|to|-) ?8[a-d])(?: ?(?:/|or|to|-) ?8[a-d])?(?![\w.])"
)
LABEL = re.compile(r"(?<![a-z])(?:grade|pay|salary) ?[:(-]+ ?\(?$")
CODE = re.compile(r"x(?<![a-z]x)[rn]0?(?P<first>8[a-d]|[1-79])(?!\d)")
BAND_CUES = cues("band", "afc ", "a4c ", "agenda for change ")
CUES = (BAND_CUES, SHORT_CUES)
ONE = re.compile(rf"{GRADE}|(?<=[/&, -])[b-d](?![a-z])")

# Words before a band by which it is somebody else's, however the sentence goes on.
OTHERS = re.compile(
    r"(?<![a-z])(?:delegat\w+|progress(?:es|ing|ion)?|advanc(?:e|es|ing|ement)|promot\w+"
    r"|develop(?:ing|ment)?(?: in)?to|move (?:up )?(?:to|in)|become|becoming|rais\w+"
    r"|step up|stand in for|moving to"
    r"|alongside|accountable to|report(?:s|ing)? to|assist(?:s|ing)?|working with"
    r"|work (?:closely )?with|closely with"
    r"|team (?:of|includes|consists)|consist\w*|compris\w+|having an?|expertise of|of our"
    r"|our team of|in conjunction with"
    r"|by(?: an?)?|including|other|another|fellow|least|minimum|under the|guidance|supernumerary"
    r"|colleagues|overseen|between"
    r"|internal|whilst|number of|supervisory|each|every|support(?:ed|ing)? (?:of|to|from|by"
    r"|the|our)"
    r"|support(?:s|ing)?|previous|same|responsibilities of|graduate into|availab\w+ from"
    r"|towards|ranging from)"
    r"(?:[ ,]+(?:an?|the|our|your|any|of|to|at|from|with|and|other|level|more|both|least|in"
    r"|as|experienced|or"
    r"|for|up|closely|staff|team|day|duty|x ?\d?|\d{1,2}|nursing|nurses?|ward|registered"
    r"|qualified|dedicated"
    r"|junior|senior|newly|wte|lead|next|three|two|one|bands? \d[a-ds]?))*[ ,(]*$"
)
# Said of the post itself, whatever else the sentence tells.
OF_THE_POST = re.compile(
    r"(?<![a-z])(?:post|role|position|job|vacancy) (?:is|will be)(?: currently| paid| graded"
    r"| banded| at| an?| evaluated)*[ ,(]*$"
)
# The same at some distance, unless the person is then said to work "as a" band.
SUPERVISION = re.compile(
    r"(?<![a-z])(?:supervis(?:e|ion)[^.:]{0,25} of(?: new)? staff(?! as an? )[^.:]{0,60}$"
    r"|(?:consists? of|compris(?:es|ing)|made up of)[^.:]{0,85}$"
    r"|(?:supervis(?:e|es|ing|ion)|line[ -]manag\w+|manag(?:e|es|ing|ement of)"
    r"|mentor(?:ing)?|teach(?:ing)?"
    r"|train(?:ing)?(?: of| for)|deputis\w+|experience (?:as|at|of|in|working|within)"
    r"|experience)(?![a-z])"
    r"(?! for appointment)(?:(?! as an? |depend|recruit|looking|seek)[^.:]){0,60}$)"
)
# Said of the applicant's present grade, unless such a person is what is sought.
PRESENT = re.compile(
    r"(?<![a-z])(?:experienced|existing|already|current(?:ly)?|qualified|are you|if you are"
    r"|ambitious|if you are [^.:]{3,50}, either)"
    r"(?: an?| at| as| or| nurse| nurses| registered| working|,)*[ ,(]*$"
)
SEEKING = re.compile(
    r"(?<![a-z])(?:seek\w*|looking (?:for|to)|recruit\w*|require\w*|vacanc\w+|opportunit\w+"
    r"|appoint\w*|invite\w*|need)(?![a-z])"
)
OTHERS_AFTER = re.compile(
    r"[ ,)]*(?:staff (?:members|on|within|in|and|who)|staff[.,]|colleagues|nurses (?:and"
    r"|who|on|with|to whom)|members|and below|or above,? for which|experience"
    r"|level staff|or above experience"
    r"|(?:\w+ ){0,2}courses?(?! lead| tutor| admin)|manager (?:on|and|for)|positions? will"
    r"|opportunities (?:in|are|for)|within (?:the"
    r"|our|a) team|on (?:each|every|duty|shift))"
)
OURS = re.compile(
    r"(?<![a-z])(?:salary|grade|band(?:ing)?|pay(?: band| scale| rate)?|afc"
    r"|agenda for change|vacanc(?:y|ies)|posts?|positions?|roles?"
    r"|opportunit(?:y|ies)|recruit\w*|seek\w*|looking (?:for|to recruit|to appoint)"
    r"|appoint\w*|invit\w+|applicants?|apply|require[sd]?|wanted|advertis\w+|as an?|join\w*"
    r"|for an?|are you an?|offer\w*|available"
    r"|this is an?|currently has|have an?|arisen|paid at|work as|salary|evaluated|at)(?![a-z])"
)
OURS_AFTER = re.compile(
    r"[ ,):-]*(?:equivalent|\w+(?:[ /-]\w+){0,4} (?:post|role|position|vacanc(?:y|ies)"
    r"|opportunit(?:y|ies)|job)(?:s)?(?![a-z])|posts?|roles?|positions?|vacanc|job"
    r"|pay ?scale|\(?indicative|\(?£|indicative|rotation)"
)


def read_bands(view: AdvertView) -> tuple[Fact[str], ...]:
    """The title's and pay line's bands or, where these name none, those the text gives this job."""
    stated = dict(_in_head(view))
    if not stated:
        stated = dict(_in_text(view)) or dict(_in_short(view))
    return tuple(view.fact("bands", band, stated[band]) for band in BANDS if band in stated)


def _in_head(view: AdvertView) -> Iterator[tuple[str, tuple[int, int]]]:
    for pattern in (BAND, SHORT, CODE):
        for match in pattern.finditer(view.words, 0, view.text_start - 1):
            yield from _bands_of(match)
    for match in view.find(BARE, SHORT_CUES, before=8, after=12):
        if match.start() >= view.text_start:
            return
        for one in ONE.finditer(match.group()):
            yield one.group(), match.span()


def _in_text(view: AdvertView) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in view.find(BAND, BAND_CUES, before=0, after=60):
        if match.start() < view.text_start or _is_of_others(view, match):
            continue
        if _is_ours(view, match):
            yield from _bands_of(match)


def _in_short(view: AdvertView) -> Iterator[tuple[str, tuple[int, int]]]:
    """ "A B6 dietitian": believed where the title's own words stand beside it."""
    for match in view.find(SHORT_IN_TEXT, SHORT_CUES, before=0, after=12):
        if match.start() < view.text_start or _is_of_others(view, match):
            continue
        after = (match.end(), match.end() + 40)
        if (
            _names_the_title(view, after)
            or _follows_the_title(view, match)
            or _is_labelled(view, match)
        ):
            yield from _bands_of(match)


def _is_labelled(view: AdvertView, match: re.Match[str]) -> bool:
    """ "Grade: 8A": after a label, the band needs no title."""
    return LABEL.search(view.words, match.start() - 12, match.start()) is not None


def _follows_the_title(view: AdvertView, match: re.Match[str]) -> bool:
    """ "Therapy Assistant (B3)": the band in brackets right after the title's last word."""
    before = WORD.findall(view.words, max(view.text_start, match.start() - 40), match.start())
    return bool(before) and before[-1] in WORD.findall(view.words, 0, view.pay_start)


def _is_of_others(view: AdvertView, match: re.Match[str]) -> bool:
    start, _end = view.sentence(match.start())
    before = view.words[max(start, match.start() - 110) : match.start()]
    if OF_THE_POST.search(before):
        return False
    if OTHERS.search(before) or SUPERVISION.search(before):
        return True
    if SEEKING.search(view.words, start, match.start()):
        return False
    if PRESENT.search(before):
        return True
    return OTHERS_AFTER.match(view.words, match.end()) is not None


def _is_ours(view: AdvertView, match: re.Match[str]) -> bool:
    start, end = view.sentence(match.start())
    before = view.words[start : match.start()].strip("·*- ")
    if not before or end - start < 60 or match.start() - view.text_start < OPENING:
        return True
    if OURS_AFTER.match(view.words, match.end()):
        return True
    if _names_the_title(view, (match.end(), match.end() + 50)):
        return True
    if end - start < 120 and _names_the_title(view, (start, match.start())):
        return True
    return OURS.search(before[-80:]) is not None


def _names_the_title(view: AdvertView, where: tuple[int, int]) -> bool:
    """Say whether the role beside the band is the one in the title."""
    title = set(WORD.findall(view.words, 0, view.pay_start))
    return bool(title.intersection(WORD.findall(view.words, *where)[:5]))


def _bands_of(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each band of "8a/b", "5 or 6" or "3 - 5" (which leaves 4 unsaid)."""
    span = match.span()
    rest = match.groupdict().get("rest") or ""
    for grade in (match["first"], *(one.group() for one in ONE.finditer(rest))):
        band = grade.replace(" ", "").replace("-", "").removesuffix(".5")
        yield (f"8{band}" if band in "bcd" else band), span
