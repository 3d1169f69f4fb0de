CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT REFERENCES accounts (id) ON DELETE SET NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    kind TEXT NOT NULL,
    scope TEXT,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    useful_until BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'given-up', 'cancelled')),
    attempts BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL,
    trouble TEXT,
    ended_at BIGINT,
    CHECK ((ended_at IS NULL) = (state IN ('waiting', 'sending')))
);

CREATE INDEX letters_due ON letters (next_at) WHERE ended_at IS NULL;
CREATE INDEX letters_ended ON letters (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX letters_of_account ON letters (account_id) WHERE account_id IS NOT NULL;
