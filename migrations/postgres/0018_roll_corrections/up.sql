-- How many lines were put right since the roll was brought: another import would lose them.
ALTER TABLE roll_imports ADD COLUMN corrections BIGINT NOT NULL DEFAULT 0;
