CREATE TABLE announcements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    cycle_id BIGINT REFERENCES cycles (id),
    published_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_by TEXT,
    withdrawn_reason TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX announcements_of_assembly ON announcements (assembly_id, published_at);
CREATE INDEX announcements_of_cycle ON announcements (cycle_id, published_at) WHERE cycle_id IS NOT NULL;

CREATE TABLE announcement_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    announcement_id BIGINT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    role TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    note TEXT,
    UNIQUE (announcement_id, number)
);

CREATE TABLE announcement_texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id BIGINT NOT NULL REFERENCES announcement_versions (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (version_id, language)
);

CREATE TABLE followings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    cycle_id BIGINT REFERENCES cycles (id) ON DELETE CASCADE,
    by_mail BOOLEAN NOT NULL,
    since BIGINT NOT NULL
);

CREATE UNIQUE INDEX followings_of_assembly ON followings (assembly_id, account_id) WHERE cycle_id IS NULL;
CREATE UNIQUE INDEX followings_of_cycle ON followings (cycle_id, account_id) WHERE cycle_id IS NOT NULL;
CREATE INDEX followings_of_account ON followings (account_id);

CREATE TABLE tellings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    cycle_id BIGINT REFERENCES cycles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    told TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    told_up_to BIGINT NOT NULL DEFAULT 0
);
