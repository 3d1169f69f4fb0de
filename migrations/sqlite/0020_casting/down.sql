DROP TABLE cast_ballots;
