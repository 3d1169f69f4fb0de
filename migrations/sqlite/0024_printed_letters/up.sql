-- Issuers who said, with a signature, that all of their letters are printed.
CREATE TABLE printed_letters (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    issuer BIGINT NOT NULL,
    signature BLOB NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (log_id, issuer)
);
