CREATE TABLE media_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL UNIQUE,
    account_id BIGINT REFERENCES accounts (id),
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    bytes BIGINT NOT NULL,
    kept_at BIGINT NOT NULL,
    used_at BIGINT,
    is_public BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK (used_at IS NOT NULL OR NOT is_public)
);

CREATE INDEX media_files_of_account ON media_files (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX media_files_unused ON media_files (kept_at) WHERE used_at IS NULL;

CREATE TABLE media_variants (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id BIGINT NOT NULL REFERENCES media_files (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (file_id, name)
);
