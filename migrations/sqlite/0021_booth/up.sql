-- The booth's files as they were frozen with a vote, and as they were mended: by the hash of their list.
CREATE TABLE booth_files (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    list BLOB NOT NULL,
    path TEXT NOT NULL,
    content_type TEXT NOT NULL,
    policy TEXT,
    plain BLOB NOT NULL,
    brotli BLOB,
    gzip BLOB,
    PRIMARY KEY (log_id, list, path)
);
