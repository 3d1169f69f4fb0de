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
