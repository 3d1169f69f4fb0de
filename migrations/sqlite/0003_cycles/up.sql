-- A cycle with its settings and dates as documents: both are read, changed and frozen as a whole, under one version.
-- next_due is the next date for which only the clock is waited; the roster is the copy that the announcement took.
CREATE TABLE cycles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    slug TEXT NOT NULL,
    phase TEXT NOT NULL,
    phase_since BIGINT NOT NULL,
    next_due BIGINT,
    letters_ready BOOLEAN NOT NULL DEFAULT FALSE,
    settings TEXT NOT NULL,
    dates TEXT NOT NULL,
    roster TEXT,
    announced_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE (assembly_id, slug)
);
CREATE INDEX cycles_due ON cycles (next_due);

-- What happened to a cycle, in order.
CREATE TABLE cycle_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    happened_at BIGINT NOT NULL,
    what TEXT NOT NULL,
    phase TEXT NOT NULL,
    role TEXT NOT NULL,
    reasons TEXT,
    number TEXT,
    decided_on TEXT
);
CREATE INDEX cycle_events_of_cycle ON cycle_events (cycle_id, id);

-- The latest time that this database has seen, in its one row; zero before the first.
CREATE TABLE cycle_clock (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seen_at BIGINT NOT NULL
);
INSERT INTO cycle_clock (id, seen_at) VALUES (1, 0);
