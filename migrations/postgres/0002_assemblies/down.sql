DROP TABLE mandates;
DROP TABLE assemblies;
