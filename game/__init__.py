"""Ad Referendum is a house: data walks through it one way. The doors are contracts in pyproject.toml. No code here."""
