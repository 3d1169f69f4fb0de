-- Who else sees a file before everybody does: those who write a draft together.
CREATE TABLE media_readers (
    file_id BIGINT NOT NULL REFERENCES media_files (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (file_id, account_id)
);

CREATE INDEX media_readers_of_account ON media_readers (account_id);
