-- What reviewers found out about a proposal; the latest row is what holds.
CREATE TABLE review_assessments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    -- Counted within the proposal from 1.
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    -- `review::model::Assessment` as JSON.
    content TEXT NOT NULL,
    UNIQUE (proposal_id, number)
);

CREATE INDEX review_assessments_by ON review_assessments (account_id);

-- Officials who declared that they have an interest in a proposal and judge it no more.
CREATE TABLE review_conflicts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    -- In words; empty once the account was erased.
    reason TEXT NOT NULL,
    UNIQUE (proposal_id, account_id)
);

CREATE INDEX review_conflicts_by ON review_conflicts (account_id);

-- Which reviewer works on which proposal.
CREATE TABLE review_takings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL UNIQUE REFERENCES proposals (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    taken_at BIGINT NOT NULL
);

CREATE INDEX review_takings_by ON review_takings (account_id);

-- The days of which authors were reminded.
CREATE TABLE review_reminders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    due_at BIGINT NOT NULL,
    reminded_at BIGINT NOT NULL,
    UNIQUE (proposal_id, due_at)
);

-- A text that a moderator hid stays beside its entry and is not shown.
ALTER TABLE log_texts ADD COLUMN concealed_at BIGINT;
