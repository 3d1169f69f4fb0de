DROP TABLE media_readers;
