"""The Alembic environment: how one format of session files becomes the next. Imported only when a migration is due."""
