DROP TABLE proposal_translations;
DROP TABLE proposal_authors;
DROP TABLE proposal_events;
DROP TABLE proposal_versions;
DROP TABLE proposals;
