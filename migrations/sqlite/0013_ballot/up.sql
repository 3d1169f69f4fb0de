-- That somebody looked at a ballot and found it ready to be frozen: exactly this plan.
CREATE TABLE ballot_readiness (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    -- Counted within the cycle from 1.
    number BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    -- `ballot::model::Plan` in its one way of writing, and the hash of it in hexadecimal digits.
    plan TEXT NOT NULL,
    plan_hash TEXT NOT NULL,
    UNIQUE (cycle_id, number)
);

-- Requests to correct the roll. What tells of a person is emptied when the request is decided or left.
CREATE TABLE roll_corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    -- SHA-256 of the code by which whoever asked sees the answer.
    code_hash BLOB NOT NULL UNIQUE,
    asked_at BIGINT NOT NULL,
    wrong TEXT NOT NULL,
    name TEXT NOT NULL,
    born TEXT NOT NULL,
    listed_name TEXT NOT NULL,
    listed_born TEXT NOT NULL,
    village_id BIGINT REFERENCES villages (id),
    contact TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Why it was refused: a code, or empty.
    reason TEXT NOT NULL,
    -- What the registrar says to whoever asked, or empty.
    answer TEXT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT REFERENCES accounts (id),
    version BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX roll_corrections_of_cycle ON roll_corrections (cycle_id, state, asked_at);
