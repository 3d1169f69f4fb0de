DROP TABLE discussion_reports;
DROP TABLE discussion_comments;
DROP TABLE discussion_supports;
