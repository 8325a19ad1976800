"""The vocabulary in forms that others can take: JSON and SKOS."""
