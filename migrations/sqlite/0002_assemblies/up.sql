CREATE TABLE assemblies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name_kk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sort_kk BLOB NOT NULL,
    sort_ru BLOB NOT NULL,
    sort_en BLOB NOT NULL,
    district_kk TEXT NOT NULL,
    district_ru TEXT NOT NULL,
    district_en TEXT NOT NULL,
    region_kk TEXT NOT NULL,
    region_ru TEXT NOT NULL,
    region_en TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    population BIGINT NOT NULL CHECK (population >= 0),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE villages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    name_kk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sort_kk BLOB NOT NULL,
    sort_ru BLOB NOT NULL,
    sort_en BLOB NOT NULL,
    people BIGINT NOT NULL CHECK (people >= 0),
    voters BIGINT NOT NULL CHECK (voters >= 0 AND voters <= people),
    seats BIGINT NOT NULL CHECK (seats >= 0),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE (assembly_id, name_kk)
);

-- A role in one assembly, between two dates. Never deleted: who held what is public.
CREATE TABLE mandates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    appointed TEXT NOT NULL,
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > begins_at),
    granted_by BIGINT REFERENCES accounts (id),
    granted_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES accounts (id),
    end_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX mandates_of_account ON mandates (account_id, assembly_id);
CREATE INDEX mandates_of_assembly ON mandates (assembly_id, begins_at);

-- Assembly members: delegates of a village, who need no account.
CREATE TABLE assembly_members (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    village_id BIGINT NOT NULL REFERENCES villages (id),
    seat BIGINT NOT NULL CHECK (seat >= 1),
    name TEXT NOT NULL,
    appointed TEXT NOT NULL,
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > begins_at),
    named_by BIGINT REFERENCES accounts (id),
    named_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES accounts (id),
    end_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX assembly_members_of_assembly ON assembly_members (assembly_id, village_id, seat);

-- The Public Council's roster, edited as a whole under one version.
CREATE TABLE councils (
    assembly_id BIGINT PRIMARY KEY REFERENCES assemblies (id),
    chair BIGINT,
    second_issuer BIGINT,
    version BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE council_members (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES councils (assembly_id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 99),
    name TEXT NOT NULL,
    is_trustee BOOLEAN NOT NULL,
    UNIQUE (assembly_id, number)
);

-- Where an account holder lives, and who says so. The current one has no ended_at.
CREATE TABLE residences (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    village_id BIGINT NOT NULL REFERENCES villages (id),
    how TEXT NOT NULL CHECK (how IN ('code', 'roll', 'paper')),
    confirmed_by BIGINT REFERENCES accounts (id),
    confirmed_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX residences_current ON residences (account_id) WHERE ended_at IS NULL;
CREATE INDEX residences_of_village ON residences (village_id, confirmed_at);

-- Slips printed together. The codes themselves are derived from the platform's secret.
CREATE TABLE slip_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    village_id BIGINT NOT NULL REFERENCES villages (id),
    made_by BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    size BIGINT NOT NULL CHECK (size BETWEEN 1 AND 500),
    cancelled_at BIGINT,
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX slip_batches_of_village ON slip_batches (village_id, made_at);

CREATE TABLE slips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id BIGINT NOT NULL REFERENCES slip_batches (id),
    number BIGINT NOT NULL,
    code_hash BLOB NOT NULL UNIQUE,
    used_by BIGINT REFERENCES accounts (id),
    used_at BIGINT,
    UNIQUE (batch_id, number)
);

CREATE TABLE roll_imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    imported_by BIGINT NOT NULL REFERENCES accounts (id),
    imported_at BIGINT NOT NULL,
    people BIGINT NOT NULL
);
CREATE INDEX roll_imports_of_assembly ON roll_imports (assembly_id, imported_at);

-- The roll without names: a keyed hash of name and birth date per person.
CREATE TABLE roll_people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assembly_id BIGINT NOT NULL REFERENCES assemblies (id),
    import_id BIGINT NOT NULL REFERENCES roll_imports (id),
    village_id BIGINT NOT NULL REFERENCES villages (id),
    person_hash BLOB NOT NULL,
    claimed_by BIGINT REFERENCES accounts (id),
    claimed_at BIGINT,
    UNIQUE (assembly_id, person_hash)
);
CREATE INDEX roll_people_claimed ON roll_people (claimed_by);
