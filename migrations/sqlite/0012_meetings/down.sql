DROP TABLE meeting_minutes;
DROP TABLE meeting_questions;
DROP TABLE meeting_votes;
DROP TABLE meeting_attendance;
DROP TABLE meetings;
