-- The drawn sketch of a rural district, line by line as it was typed.
CREATE TABLE map_sketches (
    assembly_id BIGINT PRIMARY KEY REFERENCES assemblies (id),
    text TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
