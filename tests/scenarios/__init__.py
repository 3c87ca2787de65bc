"""The archive shelf, tested: what is shipped is sound, every fault is found on its line, nothing hostile gets in."""
