CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    email TEXT UNIQUE,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    is_administrator BOOLEAN NOT NULL DEFAULT FALSE,
    actor_salt BLOB,
    created_at BIGINT NOT NULL,
    erased_at BIGINT,
    version BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    token_hash BLOB NOT NULL UNIQUE,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id);
