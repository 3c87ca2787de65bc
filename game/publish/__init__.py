"""What leaves the house for other programs, in their formats. Reads the vocabulary; decides nothing about play."""
