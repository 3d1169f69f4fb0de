DROP TABLE attempts;
DROP TABLE sign_in_slips;
DROP TABLE ceremonies;
DROP TABLE passkeys;
DROP TABLE links;
DROP TABLE devices;
DROP TABLE sessions;
DROP TABLE accounts;
