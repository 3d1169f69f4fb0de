ALTER TABLE proposal_translations DROP COLUMN is_stale;
