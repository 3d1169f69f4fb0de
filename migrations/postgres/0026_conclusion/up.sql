-- What members who do not agree wrote, beside the proposed conclusion: the log has only the salted hashes.
CREATE TABLE dissents (
    act_id BIGINT NOT NULL REFERENCES proposed_acts (id),
    member BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (act_id, member)
);

-- How many holders of counted codes were asked whether they voted. Who answered what is kept nowhere.
CREATE TABLE audit_samples (
    log_id BIGINT PRIMARY KEY REFERENCES logs (id),
    asked BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    disputed BIGINT NOT NULL,
    entered_at BIGINT NOT NULL
);
