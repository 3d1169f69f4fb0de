import { tellElection } from "./story.mjs";

tellElection("SQLite", "");
