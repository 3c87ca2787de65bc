"""Shared builders: small honest worlds to test in."""
