"""Ad Referendum is a house: data walks through it one way. Its doors are contracts in pyproject.toml. Never code here."""
