DROP TABLE printed_letters;
