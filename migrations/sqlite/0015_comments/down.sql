ALTER TABLE discussion_comments DROP COLUMN by_author;
