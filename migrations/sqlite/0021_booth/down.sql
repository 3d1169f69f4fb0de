DROP TABLE booth_files;
