DROP TABLE discussion_proposal_reports;
DROP INDEX discussion_comments_answers;
ALTER TABLE discussion_comments DROP COLUMN edited_at;
ALTER TABLE discussion_comments DROP COLUMN by_author;
