"""The vocabulary as others take it."""

import json
from dataclasses import replace

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from crossward.adapters.vocabulary_export.as_skos import to_skos
from crossward.core.occupations.roles import get_role
from crossward.core.occupations.vocabulary import count_vocabulary
from crossward.services.export_vocabulary import export_vocabulary


def test_the_json_holds_every_entry_with_its_sources() -> None:
    exported = json.loads(export_vocabulary("json"))
    assert {kind: len(entries) for kind, entries in exported.items()} == count_vocabulary()
    role = next(each for each in exported["roles"] if each["id"] == "mri-radiographer")
    assert role["parent"] == "diagnostic-radiographer"
    assert role["registers"][0]["need"] == "required"
    assert role["sources"]
    board = next(each for each in exported["places_to_look"] if each["search_words"])
    assert all(isinstance(words, list) for words in board["search_words"].values())


def test_an_esco_occupation_is_a_close_match() -> None:
    role = replace(get_role("sonographer"), esco="http://data.europa.eu/esco/occupation/x")
    graph = Graph().parse(data=to_skos({"roles": {role.id: role}}), format="turtle")
    assert list(graph.objects(URIRef("urn:crossward:roles:sonographer"), SKOS.closeMatch))


def test_the_skos_is_turtle_with_a_concept_for_every_role_and_skill() -> None:
    graph = Graph().parse(data=export_vocabulary("skos"), format="turtle")
    counts = count_vocabulary()
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == sum(counts.values()) - counts["sources"]
    mri = URIRef("urn:crossward:roles:mri-radiographer")
    assert (mri, SKOS.broader, URIRef("urn:crossward:roles:diagnostic-radiographer")) in graph
    assert (mri, SKOS.prefLabel, Literal("MRI radiographer", lang="en-GB")) in graph
    assert (mri, SKOS.notation, Literal("SOC2020:2254")) in graph
    sql = URIRef("urn:crossward:skills:structured-query-language")
    assert list(graph.objects(sql, SKOS.broader))
