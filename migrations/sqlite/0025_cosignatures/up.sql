-- What witnesses made of a checkpoint. The note is the checkpoint as the log signed it.
CREATE TABLE log_cosignatures (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    size BIGINT NOT NULL,
    witness TEXT NOT NULL,
    note TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (log_id, size, witness)
);
