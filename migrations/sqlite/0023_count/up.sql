-- That all paper votes of a cycle are entered, so that the closing may be proposed when voting has ended.
CREATE TABLE paper_entered (
    log_id BIGINT PRIMARY KEY REFERENCES logs (id),
    account_id BIGINT REFERENCES accounts (id),
    entered_at BIGINT NOT NULL
);
