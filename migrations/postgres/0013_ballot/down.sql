DROP TABLE roll_corrections;
DROP TABLE ballot_readiness;
