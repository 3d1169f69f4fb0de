DROP TABLE tellings;
DROP TABLE followings;
DROP TABLE announcement_texts;
DROP TABLE announcement_versions;
DROP TABLE announcements;
