-- Whether the author changed title or sentence after they were translated.
ALTER TABLE proposal_translations ADD COLUMN is_stale BOOLEAN NOT NULL DEFAULT FALSE;
