"""What the search box suggests, as JSON."""

from crossward.services.suggest_words import Suggestion, SuggestionKind

LONGEST = 60
KINDS = {
    "what": (SuggestionKind.ROLE, SuggestionKind.SKILL, SuggestionKind.EMPLOYER),
    "where": (SuggestionKind.PLACE,),
}
KIND_WORDS = {
    SuggestionKind.ROLE: "Role",
    SuggestionKind.SKILL: "Skill",
    SuggestionKind.PLACE: "Place",
    SuggestionKind.EMPLOYER: "Employer",
}


def present_suggestions(found: tuple[Suggestion, ...]) -> dict[str, list[dict[str, str]]]:
    return {"suggestions": [{"words": each.words, "kind": KIND_WORDS[each.kind]} for each in found]}
