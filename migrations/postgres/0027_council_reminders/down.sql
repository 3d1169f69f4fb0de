DROP TABLE council_reminders;
