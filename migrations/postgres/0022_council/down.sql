DROP TABLE proposed_signatures;
DROP TABLE proposed_acts;
DROP TABLE key_invitations;
