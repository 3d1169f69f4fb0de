-- Whether the writer was an author of the proposal when they wrote: where its authors' names are not public, such a
-- comment stands without the name, and none that they wrote as somebody else is marked as theirs.
ALTER TABLE discussion_comments ADD COLUMN by_author BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE discussion_comments SET by_author = TRUE WHERE EXISTS (
    SELECT 1 FROM proposals
    WHERE proposals.id = discussion_comments.proposal_id AND proposals.author_id = discussion_comments.account_id
) OR EXISTS (
    SELECT 1 FROM proposal_authors
    WHERE proposal_authors.proposal_id = discussion_comments.proposal_id
        AND proposal_authors.account_id = discussion_comments.account_id
);

-- When its writer changed it last.
ALTER TABLE discussion_comments ADD COLUMN edited_at BIGINT;

CREATE INDEX discussion_comments_answers ON discussion_comments (parent_id, id);

-- Proposals that somebody asked the moderator to look at.
CREATE TABLE discussion_proposal_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    -- When a moderator decided.
    settled_at BIGINT,
    UNIQUE (proposal_id, account_id)
);

CREATE INDEX discussion_proposal_reports_waiting ON discussion_proposal_reports (settled_at, made_at);
CREATE INDEX discussion_proposal_reports_by ON discussion_proposal_reports (account_id);
