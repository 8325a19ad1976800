"""The vocabulary as SKOS concepts (https://www.w3.org/TR/skos-reference/), in Turtle."""

from collections.abc import Iterable, Mapping

from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef

from crossward.core.occupations.entries import Entry
from crossward.core.occupations.roles import Role
from crossward.core.occupations.skills import Skill, SkillGroup
from crossward.core.occupations.sources import Source

LANGUAGE = "en-GB"
_KINDS_BY_LINK = {
    "neighbours": "roles",
    "skills_essential": "skills",
    "skills_useful": "skills",
    "standards": "standards",
    "routes": "qualifications",
}


def to_skos(vocabulary: Mapping[str, Mapping[str, Entry]]) -> str:
    """Write each kind as a concept scheme, its entries as concepts, their sources as resources."""
    graph = Graph()
    graph.bind("skos", SKOS)
    for kind, entries in vocabulary.items():
        if kind != "sources":
            _add_scheme(graph, kind)
        for entry in entries.values():
            _add_entry(graph, kind, entry=entry)
    return graph.serialize(format="turtle")


def _address(kind: str, entry_id: str = "") -> URIRef:
    return URIRef(":".join(part for part in ("urn:crossward", kind, entry_id) if part))


def _add_scheme(graph: Graph, kind: str) -> None:
    graph.add((_address(kind), RDF.type, SKOS.ConceptScheme))
    label = kind.replace("_", " ").capitalize()
    graph.add((_address(kind), SKOS.prefLabel, Literal(label, lang=LANGUAGE)))


def _add_entry(graph: Graph, kind: str, *, entry: Entry) -> None:
    concept = _address(kind, entry.id)
    if isinstance(entry, Source):
        graph.add((concept, DCTERMS.title, Literal(entry.title, lang=LANGUAGE)))
        graph.add((concept, DCTERMS.publisher, Literal(entry.publisher)))
        return
    graph.add((concept, RDF.type, SKOS.Concept))
    graph.add((concept, SKOS.inScheme, _address(kind)))
    _add_words(graph, concept, entry=entry)
    for source_id in entry.sources:
        graph.add((concept, DCTERMS.source, _address("sources", source_id)))
    _add_relations(graph, concept, entry=entry)


def _add_words(graph: Graph, concept: URIRef, *, entry: Entry) -> None:
    name = str(getattr(entry, "name", entry.id))
    graph.add((concept, SKOS.prefLabel, Literal(name, lang=LANGUAGE)))
    others = entry.titles if isinstance(entry, Role) else getattr(entry, "aliases", ())
    for other in dict.fromkeys(others):
        graph.add((concept, SKOS.altLabel, Literal(other, lang=LANGUAGE)))
    for field in ("summary", "meaning", "asks", "mission"):
        if text := getattr(entry, field, ""):
            graph.add((concept, SKOS.definition, Literal(text, lang=LANGUAGE)))


def _add_relations(graph: Graph, concept: URIRef, *, entry: Entry) -> None:
    if isinstance(entry, Role):
        _add_broader(graph, concept, broader=("roles", entry.parent))
        _add_codes(graph, concept, role=entry)
        for field, kind in _KINDS_BY_LINK.items():
            _add_related(graph, concept, kind=kind, ids=getattr(entry, field))
    if isinstance(entry, Skill):
        above = ("skills", entry.parent) if entry.parent else ("skill_groups", entry.group)
        _add_broader(graph, concept, broader=above)
    if isinstance(entry, SkillGroup):
        _add_broader(graph, concept, broader=("skill_groups", entry.parent))


def _add_broader(graph: Graph, concept: URIRef, *, broader: tuple[str, str | None]) -> None:
    kind, entry_id = broader
    if entry_id:
        graph.add((concept, SKOS.broader, _address(kind, entry_id)))


def _add_codes(graph: Graph, concept: URIRef, *, role: Role) -> None:
    if role.soc:
        graph.add((concept, SKOS.notation, Literal(f"SOC2020:{role.soc}")))
    if role.esco:
        graph.add((concept, SKOS.closeMatch, URIRef(role.esco)))


def _add_related(graph: Graph, concept: URIRef, *, kind: str, ids: Iterable[str]) -> None:
    for entry_id in ids:
        graph.add((concept, SKOS.related, _address(kind, entry_id)))
