"""Migrations of formats that do not exist yet, for the tests of migrating."""
