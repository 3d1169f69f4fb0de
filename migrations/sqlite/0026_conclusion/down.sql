DROP TABLE audit_samples;
DROP TABLE dissents;
