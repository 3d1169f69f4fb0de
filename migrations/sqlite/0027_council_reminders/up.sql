-- What the council is awaited for, since when, and when whoever was still awaited was reminded.
CREATE TABLE council_reminders (
    log_id BIGINT NOT NULL REFERENCES logs (id),
    stage TEXT NOT NULL,
    since BIGINT NOT NULL,
    reminded_at BIGINT,
    PRIMARY KEY (log_id, stage)
);
