"""Ad Referendum, a house: data walks through it one way. Rooms and doors are in .github/CONTRIBUTING.md. Never code here."""
