-- The booth's files as they were frozen with a vote, and as they were mended: by the hash of their list.
CREATE TABLE booth_files (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    list BYTEA NOT NULL,
    path TEXT NOT NULL,
    content_type TEXT NOT NULL,
    policy TEXT,
    plain BYTEA NOT NULL,
    brotli BYTEA,
    gzip BYTEA,
    PRIMARY KEY (log_id, list, path)
);
