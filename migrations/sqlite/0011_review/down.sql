ALTER TABLE log_texts DROP COLUMN concealed_at;
DROP TABLE review_reminders;
DROP TABLE review_takings;
DROP TABLE review_conflicts;
DROP TABLE review_assessments;
