"""Positions with a known best move, built from a seed, and how often the review of moves names it."""
