CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Empty once erased, as is its folded form.
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT UNIQUE,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    is_administrator BOOLEAN NOT NULL DEFAULT FALSE,
    actor_salt BLOB,
    passkey_handle BLOB UNIQUE,
    created_at BIGINT NOT NULL,
    erased_at BIGINT,
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX accounts_by_name ON accounts (name_folded);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    token_hash BLOB NOT NULL UNIQUE,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- Seconds that it lasts after it was last seen.
    lasts BIGINT NOT NULL CHECK (lasts > 0),
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- Devices that an account has signed in from, so that a new one is noticed.
CREATE TABLE devices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);

-- Links sent by mail. A link without an account makes one for its address.
CREATE TABLE links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'new-email')),
    account_id BIGINT REFERENCES accounts (id),
    email TEXT,
    return_to TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CHECK (account_id IS NOT NULL OR email IS NOT NULL)
);
CREATE INDEX links_of_account ON links (account_id);
CREATE INDEX links_by_end ON links (expires_at);

CREATE TABLE passkeys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    credential_id BLOB NOT NULL UNIQUE,
    transports BIGINT NOT NULL,
    -- The public key; the counter and the backup state as the authenticator last told them.
    static_state BLOB NOT NULL,
    dynamic_state BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkeys_of_account ON passkeys (account_id);

-- Questions put to authenticators that wait for their answer.
CREATE TABLE ceremonies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge BLOB NOT NULL UNIQUE,
    -- The account that adds a passkey; none while somebody signs in.
    account_id BIGINT REFERENCES accounts (id),
    state BLOB NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX ceremonies_by_end ON ceremonies (expires_at);

-- Codes on printed slips, one per account that has no e-mail.
CREATE TABLE sign_in_slips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL UNIQUE REFERENCES accounts (id),
    assembly_id BIGINT NOT NULL,
    village_id BIGINT,
    code_hash BLOB NOT NULL UNIQUE,
    issued_at BIGINT NOT NULL
);
CREATE INDEX sign_in_slips_of_assembly ON sign_in_slips (assembly_id);

-- How often something was tried for one name or address, which is only kept as a keyed hash.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject BLOB NOT NULL UNIQUE,
    since BIGINT NOT NULL,
    tries BIGINT NOT NULL
);
CREATE INDEX attempts_by_age ON attempts (since);
