"""Tests of the rules of procedure; numbers are those of assets/rules_of_procedure.md."""
