"""Crossward: where a medical-technology career in the UK is found, understood and planned."""

__version__ = "0.1.0"
