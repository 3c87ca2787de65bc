"""The furniture: widgets that show plain frozen values and emit wishes. They know no table, no view and no rule."""
