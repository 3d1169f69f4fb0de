-- Links by which a person enrols the key of a role: the last one made for a role and number is good, once.
CREATE TABLE key_invitations (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    role TEXT NOT NULL,
    number BIGINT NOT NULL,
    token_hash BLOB NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (log_id, role, number)
);

-- Acts that need several signatures, until they stand in the log. The content is what a signature covers.
CREATE TABLE proposed_acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    log_id BIGINT NOT NULL REFERENCES logs (id),
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    -- What people read of it, and the salt with which the content has its hash.
    salt BLOB,
    text TEXT,
    proposed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    seq BIGINT
);
CREATE INDEX proposed_acts_of_log ON proposed_acts (log_id, id);

CREATE TABLE proposed_signatures (
    act_id BIGINT NOT NULL REFERENCES proposed_acts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    number BIGINT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (act_id, role, number)
);
