DROP TABLE paper_entered;
