DROP TABLE map_sketches;
