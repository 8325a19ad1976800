"""Any search as an Atom feed, so that new adverts come to whoever follows it."""

from collections.abc import Iterator
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.services.search_adverts import FoundAdverts
from crossward.web.design_system.advert_card import AdvertCard, to_card
from crossward.web.search.addresses import Address
from crossward.web.search.forms import SearchForm

FEED_SIZE = 50
TAGGED_SINCE = "2026"  # a tag address says when its authority was named (RFC 4151)


class SearchFeed(Atom1Feed):
    """Dates an empty feed to the day, so that it does not change from minute to minute."""

    def latest_post_date(self) -> datetime:
        midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time()))
        return max((item["updateddate"] for item in self.items), default=midnight)


def write_feed(
    form: SearchForm, address: Address, *, found: FoundAdverts, site: str, on: date
) -> str:
    """Return the feed of what was found; ``site`` is the address of this server, as https://x."""
    feed = SearchFeed(
        f"Crossward: {_title(form)}",
        f"{site}{address.href}",
        "Open medical-technology jobs in the UK, newest first",
        language="en-GB",
        author_name="Crossward",
        feed_url=f"{site}{address.as_feed()}",
    )
    for each in found.adverts:
        _add(feed, each.kept, site=site, on=on)
    return feed.writeString("utf-8")


def _title(form: SearchForm) -> str:
    asked = form.cleaned_data
    near = f" near {asked['near'].label}" if asked["near"] and not form.has_typed_place else ""
    return f"jobs for “{asked['q']}”{near}" if asked["q"] else f"jobs{near}"


def _add(feed: Atom1Feed, kept: KeptAdvert, *, site: str, on: date) -> None:
    card = to_card(kept, on=on)
    feed.add_item(
        title=_plain(card.title),
        link=f"{site}{card.href}",
        description=_plain(". ".join(_summary(card))),
        unique_id=f"tag:{site.partition('://')[2].partition(':')[0]},{TAGGED_SINCE}:{card.href}",
        pubdate=kept.first_seen,
        updateddate=kept.last_changed,
        author_name=_plain(card.employer),
        categories=(card.group, *card.tags),
    )


def _summary(card: AdvertCard) -> Iterator[str]:
    if card.is_sample:
        yield "A sample: employer and job are invented"
    yield f"{card.employer}, {card.place}"
    yield f"Pay: {card.pay}"
    yield f"Closes: {card.closes}"


def _plain(words: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(each for each in words if each.isprintable())
