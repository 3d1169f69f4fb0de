-- One log per cycle. The row is the head: who appends locks it first, and takes the next position.
CREATE TABLE logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL UNIQUE,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    path TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL UNIQUE,
    size BIGINT NOT NULL DEFAULT 0 CHECK (size >= 0),
    is_final BOOLEAN NOT NULL DEFAULT FALSE,
    stopped_because TEXT,
    opened_at BIGINT NOT NULL
);
CREATE INDEX logs_of_assembly ON logs (assembly_id);

-- The line is the entry; what stands beside it is a copy for lists.
CREATE TABLE log_entries (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    seq BIGINT NOT NULL CHECK (seq >= 0),
    time BIGINT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    event TEXT NOT NULL,
    subject TEXT NOT NULL,
    amount BIGINT NOT NULL,
    leaf BLOB NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (log_id, seq)
);
CREATE INDEX log_entries_by_kind ON log_entries (log_id, kind, seq);
CREATE INDEX log_entries_by_role ON log_entries (log_id, role, seq);
CREATE INDEX log_entries_by_kind_and_role ON log_entries (log_id, kind, role, seq);

-- Full tiles only; partial ones are read from the level below.
CREATE TABLE log_tiles (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    level BIGINT NOT NULL,
    position BIGINT NOT NULL,
    hashes BLOB NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (log_id, level, position)
);

-- The last checkpoint that was signed. The epoch says which process may sign the next.
CREATE TABLE log_checkpoints (
    log_id BIGINT PRIMARY KEY REFERENCES logs (id),
    epoch BIGINT NOT NULL DEFAULT 0,
    size BIGINT NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
);

-- What people wrote, as long as it is public; the entry has only its salted hash.
CREATE TABLE log_texts (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    seq BIGINT NOT NULL,
    salt BLOB NOT NULL,
    text TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    PRIMARY KEY (log_id, seq)
);
CREATE INDEX log_texts_of_account ON log_texts (account_id);

-- Acts that no log is open for. Either of an assembly, or of a cycle whose log is to open.
CREATE TABLE waiting_acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT REFERENCES assemblies (id),
    cycle_id BIGINT,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    event TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    amount BIGINT NOT NULL,
    text TEXT,
    recorded_at BIGINT NOT NULL,
    CHECK ((assembly_id IS NULL) <> (cycle_id IS NULL))
);
CREATE INDEX waiting_acts_of_assembly ON waiting_acts (assembly_id, id);
CREATE INDEX waiting_acts_of_cycle ON waiting_acts (cycle_id, id);
