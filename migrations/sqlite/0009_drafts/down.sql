DROP TABLE draft_invitations;
DROP TABLE draft_signatures;
DROP TABLE draft_authors;
DROP TABLE drafts;
