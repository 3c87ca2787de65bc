"""What a frozen program starts with: the same door as everywhere, and helper processes that find their way in."""

import multiprocessing

from game.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
