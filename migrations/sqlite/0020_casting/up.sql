-- Where ballots and challenges stand in the log: to find them by credential and by tracker. The log itself is what counts.
CREATE TABLE cast_ballots (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    seq BIGINT NOT NULL,
    credential BLOB NOT NULL,
    tracker BLOB NOT NULL,
    is_challenge BOOLEAN NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (log_id, seq)
);
CREATE INDEX cast_ballots_of_credential ON cast_ballots (log_id, credential, seq);
CREATE INDEX cast_ballots_by_tracker ON cast_ballots (log_id, tracker);
