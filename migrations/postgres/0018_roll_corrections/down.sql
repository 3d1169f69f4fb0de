ALTER TABLE roll_imports DROP COLUMN corrections;
