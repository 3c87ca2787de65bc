"""Who sits in an empty chair. Sees a view, returns an action. Never a secret the view does not hold."""
