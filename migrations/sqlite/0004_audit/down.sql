DROP TABLE waiting_acts;
DROP TABLE log_texts;
DROP TABLE log_checkpoints;
DROP TABLE log_tiles;
DROP TABLE log_entries;
DROP TABLE logs;
