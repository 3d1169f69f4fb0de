DROP TABLE cycle_clock;
DROP TABLE cycle_events;
DROP TABLE cycles;
