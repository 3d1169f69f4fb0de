-- What is being written: private, in no log. What comes of it is in 0007.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Whose it is: the first author.
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    -- The proposal that gets a new version by it; null for a new proposal.
    mends_id BIGINT REFERENCES proposals (id),
    -- The official who enters it from a signed paper form.
    entered_by BIGINT REFERENCES accounts (id),
    -- Where the author stopped.
    step TEXT NOT NULL,
    -- `drafts::model::Sheet` as JSON: what was typed, as it was typed.
    content TEXT NOT NULL,
    -- What the form that began it had in it, so that a form sent twice begins one draft.
    once TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- What came of it, once it was handed in.
    proposal_id BIGINT REFERENCES proposals (id),
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (account_id, once)
);

CREATE INDEX drafts_of_account ON drafts (account_id, cycle_id);
CREATE INDEX drafts_of_cycle ON drafts (cycle_id, entered_by);
CREATE INDEX drafts_of_proposal ON drafts (proposal_id);
-- The authors of a proposal mend it together, in one draft.
CREATE UNIQUE INDEX drafts_mending ON drafts (mends_id) WHERE mends_id IS NOT NULL AND proposal_id IS NULL;

-- Who writes with the first author, until it is handed in.
CREATE TABLE draft_authors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    joined_at BIGINT NOT NULL,
    UNIQUE (draft_id, account_id)
);

CREATE INDEX draft_authors_by ON draft_authors (account_id);

-- Residents who stand behind it, for the collective route.
CREATE TABLE draft_signatures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    signed_at BIGINT NOT NULL,
    UNIQUE (draft_id, account_id)
);

CREATE INDEX draft_signatures_by ON draft_signatures (account_id);

-- Links with which the first author invites others, to write or to sign.
CREATE TABLE draft_invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- One of the two.
    draft_id BIGINT REFERENCES drafts (id),
    proposal_id BIGINT REFERENCES proposals (id),
    purpose TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX draft_invitations_of_draft ON draft_invitations (draft_id);
CREATE INDEX draft_invitations_of_proposal ON draft_invitations (proposal_id);
