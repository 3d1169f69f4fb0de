-- Which residents support which proposal.
CREATE TABLE discussion_supports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    since BIGINT NOT NULL,
    UNIQUE (proposal_id, account_id)
);

CREATE INDEX discussion_supports_by ON discussion_supports (account_id);

-- What people say about proposals.
CREATE TABLE discussion_comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    -- The comment that it answers, and the one that its thread begins with; none if it begins one.
    parent_id BIGINT REFERENCES discussion_comments (id),
    root_id BIGINT REFERENCES discussion_comments (id),
    -- From 1 for what begins a thread to 3.
    level BIGINT NOT NULL,
    -- None once the account was erased.
    account_id BIGINT REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    -- Empty once its writer deleted it.
    text TEXT NOT NULL,
    deleted_at BIGINT,
    hidden_at BIGINT,
    -- The coded reason, or empty.
    hidden_reason TEXT NOT NULL,
    -- What the form carried, so that one that is sent twice arrives once.
    once TEXT,
    UNIQUE (account_id, once)
);

CREATE INDEX discussion_comments_of ON discussion_comments (proposal_id, level, id);
CREATE INDEX discussion_comments_below ON discussion_comments (root_id, id);
CREATE INDEX discussion_comments_by ON discussion_comments (account_id, made_at);

-- Comments that somebody asked the moderator to look at.
CREATE TABLE discussion_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    comment_id BIGINT NOT NULL REFERENCES discussion_comments (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    -- When a moderator decided, or the comment was deleted.
    settled_at BIGINT,
    UNIQUE (comment_id, account_id)
);

CREATE INDEX discussion_reports_waiting ON discussion_reports (settled_at, made_at);
CREATE INDEX discussion_reports_by ON discussion_reports (account_id);
