"""The same advert in the different shapes of HTML and plain text that adverts come in."""

from collections.abc import Callable, Sequence
from html import escape
from itertools import zip_longest

from crossward.adapters.advert_sources.samples.draw import Draw
from crossward.adapters.advert_sources.samples.sections import Sections

Layout = Callable[[Sections], str]


def lay_out(sections: Sections, *, kind: str, draw: Draw) -> str:
    """Return the description of an advert, in a layout usual for its kind of employer."""
    if kind == "agency":
        return card(sections)
    if kind in {"civil", "defence"}:
        return headed_lists(sections)
    return draw.one("layout", LAYOUTS)(sections)


def headed_lists(sections: Sections) -> str:
    """Lay out under headings with bullet lists."""
    return "\n".join(
        [
            *_paragraphs(sections.opening),
            *_headed(sections, "summary", parts=_paragraphs(sections.summary)),
            *_headed(sections, "duties", parts=_bullets(sections.duties)),
            *_headed(sections, "essential", parts=_bullets(sections.essential)),
            *_headed(sections, "desirable", parts=_bullets(sections.desirable)),
            *_behaviours(sections.behaviours),
            *_closing_parts(sections),
        ]
    )


def table(sections: Sections) -> str:
    """Lay out with the person specification as a table."""
    rows = zip_longest(sections.essential, sections.desirable, fillvalue="")
    head = "<tr><th>Essential</th><th>Desirable</th></tr>"
    body = "".join(f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in rows)
    return "\n".join(
        [
            *_paragraphs(sections.opening, sections.summary),
            *_headed(sections, "duties", parts=_bullets(sections.duties)),
            "<h3>Person specification</h3>",
            f"<table>{head}{body}</table>",
            *_closing_parts(sections),
        ]
    )


def paragraphs(sections: Sections) -> str:
    """Lay out as running text with bold lead-ins."""
    duties = "You will " + "; ".join(each[0].lower() + each[1:] for each in sections.duties) + "."
    needs = ". ".join(sections.essential) + "."
    extras = ". ".join(sections.desirable) + "."
    return "\n".join(
        [
            *_paragraphs(sections.opening, sections.summary, duties),
            f"<p><strong>{sections.headings['essential']}:</strong> {escape(needs)}</p>",
            f"<p><strong>{sections.headings['desirable']}:</strong> {escape(extras)}</p>",
            *_paragraphs(" ".join(sections.terms), sections.about),
            *_paragraphs(" ".join(sections.applying)),
        ]
    )


def dashes(sections: Sections) -> str:
    """Lay out as plain text with dashes for bullets, as pasted from an e-mail."""
    parts = [
        sections.opening,
        sections.summary,
        _dashed(sections.headings["duties"], sections.duties),
        _dashed(sections.headings["essential"], sections.essential),
        _dashed(sections.headings["desirable"], sections.desirable),
        " ".join(sections.terms),
        sections.about,
        " ".join(sections.applying),
    ]
    return "\n\n".join(parts)


def escaped_twice(sections: Sections) -> str:
    """Lay out as some feeds do, with the markup itself escaped."""
    return escape(headed_lists(sections), quote=False)


def card(sections: Sections) -> str:
    """Lay out as a short agency advert."""
    duties = "; ".join(each[0].lower() + each[1:] for each in sections.duties[:3])
    needs = ", ".join(sections.essential[:3])
    return (
        f"<p>{escape(sections.opening)} You will {escape(duties)}.<br>"
        f"You will need: {escape(needs)}.<br>{escape(' '.join(sections.terms))}</p>"
        f"<p>{escape(' '.join(sections.applying))}</p>"
    )


LAYOUTS: tuple[Layout, ...] = (headed_lists, headed_lists, table, paragraphs, dashes, escaped_twice)


def _closing_parts(sections: Sections) -> list[str]:
    return [
        *_headed(sections, "terms", parts=_bullets(sections.terms)),
        *_headed(sections, "about", parts=_paragraphs(sections.about)),
        *(
            _headed(sections, "benefits", parts=_bullets(sections.benefits))
            if sections.benefits
            else []
        ),
        *_headed(sections, "applying", parts=_paragraphs(*sections.applying)),
    ]


def _headed(sections: Sections, name: str, *, parts: Sequence[str]) -> list[str]:
    return [f"<h3>{escape(sections.headings[name])}</h3>", *parts]


def _paragraphs(*texts: str) -> list[str]:
    return [f"<p>{escape(text)}</p>" for text in texts]


def _bullets(texts: Sequence[str]) -> list[str]:
    return ["<ul>", *(f"<li>{escape(text)}</li>" for text in texts), "</ul>"]


def _behaviours(behaviours: Sequence[str]) -> list[str]:
    if not behaviours:
        return []
    lead = "We will assess these behaviours during the selection process:"
    return ["<h3>Behaviours</h3>", *_paragraphs(lead), *_bullets(behaviours)]


def _dashed(heading: str, texts: Sequence[str]) -> str:
    return "\n".join([f"{heading}:", *(f"- {text}" for text in texts)])
