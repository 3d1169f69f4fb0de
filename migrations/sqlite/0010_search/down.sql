DROP INDEX proposals_merged;
DROP INDEX proposals_by_request;
DROP INDEX proposals_by_supports;
DROP INDEX proposals_listed;
ALTER TABLE proposals DROP COLUMN card_photo;
ALTER TABLE proposals DROP COLUMN sort_en;
ALTER TABLE proposals DROP COLUMN sort_ru;
ALTER TABLE proposals DROP COLUMN sort_kk;
DROP TABLE proposal_tokens;
