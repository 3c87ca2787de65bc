"""Presenters: what a seat sees, turned into plain frozen values that screens show. Never a widget, never a decision."""
