"""The table of adverts, and the words in which services ask it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Self

from django.db import models


class AdvertQuerySet(models.QuerySet["AdvertRecord"]):
    def open(self, *, on: date) -> Self:
        """Keep what a person can still apply for on the day ``on``."""
        return self.filter(
            models.Q(closes_on__isnull=True) | models.Q(closes_on__gte=on),
            withdrawn_at__isnull=True,
        )

    def expired(self, *, on: date) -> Self:
        return self.filter(withdrawn_at__isnull=True, closes_on__lt=on)

    def withdrawn(self) -> Self:
        return self.filter(withdrawn_at__isnull=False)

    def needing_index(self) -> Self:
        """Keep what the search index has not heard of yet."""
        return self.filter(awaiting_index_since__isnull=False)

    def read_otherwise_than(self, reader_version: str) -> Self:
        """Keep what another version of the reader has read, or none."""
        return self.exclude(reader_version=reader_version)

    def unseen_by_import(self, import_id: str, *, source: str) -> Self:
        """Keep what ``source`` no longer shows, going by the import of the given id."""
        return self.filter(source=source, withdrawn_at__isnull=True).exclude(last_import=import_id)

    def mark_seen(self, *, import_id: str, at: datetime) -> int:
        return self.update(last_seen=at, last_import=import_id)

    def withdraw(self, *, at: datetime) -> int:
        """Withdraw what is not yet withdrawn; return how many it was."""
        return self.filter(withdrawn_at__isnull=True).update(
            withdrawn_at=at, awaiting_index_since=at
        )

    def in_pages(self, size: int) -> Iterator[list["AdvertRecord"]]:
        """Give everything in pages by id, so that memory stays flat and writers may go on."""
        after = ""
        while page := list(self.filter(id__gt=after).order_by("id")[:size]):
            yield page
            after = page[-1].id

    def store(self, records: Iterable["AdvertRecord"]) -> None:
        """Insert, or replace what has the same id; ``first_seen`` stays as it was."""
        self.bulk_create(
            records,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=UPDATED_FIELDS,
        )


class AdvertRecord(models.Model):
    """One advert: what came in, what was read from it, and what became of it.

    The long columns stand last, so that SQLite reaches the short ones without them.
    """

    id = models.CharField(primary_key=True, max_length=16)
    source = models.CharField(max_length=200)
    identifier = models.CharField(max_length=500)
    content_hash = models.CharField(max_length=32)
    first_seen = models.DateTimeField()
    last_changed = models.DateTimeField()
    last_seen = models.DateTimeField()
    last_import = models.CharField(max_length=32)
    withdrawn_at = models.DateTimeField(null=True)
    awaiting_index_since = models.DateTimeField(null=True)
    reader_version = models.CharField(max_length=40)
    employer_group = models.CharField(max_length=40)
    employer_group_reason = models.TextField()
    posted = models.DateField(null=True)
    closes_on = models.DateField(null=True)
    closes = models.CharField(max_length=40)  # with the offset as written, which a database drops
    is_sample = models.BooleanField()
    title = models.TextField()
    employer = models.TextField()
    url = models.TextField()
    pay_line = models.TextField()
    source_pay = models.TextField()  # JSON
    employment_types = models.TextField()  # JSON
    places = models.TextField()  # JSON
    reading = models.TextField()  # JSON
    text = models.TextField()
    html = models.TextField()

    objects = AdvertQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["source", "identifier"], name="advert_once_a_source"),
        )
        indexes = (
            models.Index(fields=["source", "last_import"], name="advert_sightings"),
            models.Index(fields=["closes_on"], name="advert_closing"),
            models.Index(fields=["reader_version"], name="advert_reader"),
            models.Index(
                fields=["awaiting_index_since"],
                name="advert_awaiting_index",
                condition=models.Q(awaiting_index_since__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.id})"


# What a second sighting may change: everything but who the advert is and when it was first seen.
UPDATED_FIELDS = tuple(
    field.name
    for field in AdvertRecord._meta.fields  # noqa: SLF001 - the documented way to list fields
    if field.name not in {"id", "source", "identifier", "first_seen"}
)
