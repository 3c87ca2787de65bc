"""Tests of the reception rooms, without a screen. A Qt warning anywhere is a failure."""
