import { tellElection } from "./story.mjs";

const server = process.env.ORTAQ_TEST_DATABASE;
if (!server) throw new Error("ORTAQ_TEST_DATABASE must name a PostgreSQL server: use `cargo xtask test --only election`.");
tellElection("PostgreSQL", server);
