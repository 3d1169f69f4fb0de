-- Proposals: what is public of them from the day they are handed in. What is still being written is in 0008.
CREATE TABLE proposals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    -- Counted within the cycle from 1; on paper and in the log `P07`.
    number BIGINT NOT NULL,
    -- Null for what an official entered from paper before the author signed in, and after an account was erased.
    author_id BIGINT REFERENCES accounts (id),
    -- The official who entered it from a signed paper form.
    entered_by BIGINT REFERENCES accounts (id),
    is_collective BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    state_since BIGINT NOT NULL,
    -- Until when the author may mend or appeal, where the state has such a day.
    due_at BIGINT,
    merged_into BIGINT REFERENCES proposals (id),
    submitted_at BIGINT NOT NULL,
    -- Of the latest version, for lists, filters and sorting.
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    category TEXT NOT NULL,
    village_id BIGINT REFERENCES villages (id),
    request BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- A random number below 2^31, from which each visitor's order is made.
    shuffle BIGINT NOT NULL,
    supports BIGINT NOT NULL DEFAULT 0,
    comments BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (cycle_id, number)
);

CREATE INDEX proposals_by_state ON proposals (cycle_id, state, state_since);
CREATE INDEX proposals_of_author ON proposals (author_id);
CREATE INDEX proposals_due ON proposals (due_at) WHERE due_at IS NOT NULL;

-- Everything a proposal has said; the latest version is what it says now.
CREATE TABLE proposal_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    -- In which role: `resident`, or an official's.
    role TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    -- What was changed and why, in the author's words.
    note TEXT NOT NULL,
    -- `proposals::model::Content` as JSON.
    content TEXT NOT NULL,
    UNIQUE (proposal_id, number)
);

-- What happened to a proposal, in order, without personal data: its public history.
CREATE TABLE proposal_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    happened_at BIGINT NOT NULL,
    event TEXT NOT NULL,
    -- The state after it.
    state TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    -- A coded reason, or empty.
    reason TEXT NOT NULL,
    -- The explanation in words, or empty.
    text TEXT NOT NULL
);

CREATE INDEX proposal_events_of ON proposal_events (proposal_id, id);
CREATE INDEX proposal_events_by ON proposal_events (account_id);

-- Who wrote it besides the first author.
CREATE TABLE proposal_authors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    joined_at BIGINT NOT NULL,
    UNIQUE (proposal_id, account_id)
);

CREATE INDEX proposal_authors_by ON proposal_authors (account_id);

-- Title and one sentence in the languages that the author did not write in.
CREATE TABLE proposal_translations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    role TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (proposal_id, language)
);
