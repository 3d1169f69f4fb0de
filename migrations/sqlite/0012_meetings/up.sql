-- Gatherings by village and sessions of the assembly, with questions before, attendance, votes and minutes.
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    -- Counted within the cycle from 1; in addresses, and in the log `M03`.
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('gathering', 'session')),
    -- The village of a gathering.
    village_id BIGINT REFERENCES villages (id),
    state TEXT NOT NULL CHECK (state IN ('called', 'held', 'no-quorum', 'cancelled')),
    called_at BIGINT NOT NULL,
    called_by BIGINT NOT NULL REFERENCES accounts (id),
    starts_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    -- An item in each line.
    agenda TEXT NOT NULL,
    -- In which language place and agenda are written.
    language TEXT NOT NULL,
    -- Why it was last changed, cancelled or closed; empty for none.
    reason TEXT NOT NULL,
    -- Who leads it and who writes the minutes; empty until the attendance is entered.
    chair TEXT NOT NULL DEFAULT '',
    keeper TEXT NOT NULL DEFAULT '',
    -- Members in office, or voters of the village; of them present; as many are needed.
    entitled BIGINT,
    present BIGINT,
    needed BIGINT,
    -- All who came to a gathering.
    residents BIGINT,
    -- When the vote on the shortlist was confirmed.
    voted_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (cycle_id, number),
    CHECK ((kind = 'gathering') = (village_id IS NOT NULL))
);

-- Each member of the assembly at a session.
CREATE TABLE meeting_attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    member_id BIGINT NOT NULL REFERENCES assembly_members (id),
    presence TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
    UNIQUE (meeting_id, member_id)
);

-- The open vote: what each present member said to each proposal.
CREATE TABLE meeting_votes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    member_id BIGINT NOT NULL REFERENCES assembly_members (id),
    vote TEXT NOT NULL CHECK (vote IN ('for', 'against', 'abstained')),
    UNIQUE (meeting_id, proposal_id, member_id)
);

CREATE INDEX meeting_votes_on ON meeting_votes (proposal_id);

-- Questions about a project before a session, and their answers.
CREATE TABLE meeting_questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    -- Null after the account was erased.
    account_id BIGINT REFERENCES accounts (id),
    asked_at BIGINT NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    -- `secretary` or `author`.
    answered_as TEXT NOT NULL DEFAULT '',
    answered_by BIGINT REFERENCES accounts (id),
    hidden_at BIGINT,
    hidden_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX meeting_questions_of ON meeting_questions (meeting_id, id);
CREATE INDEX meeting_questions_by ON meeting_questions (account_id);

-- Minutes; a correction is a further version.
CREATE TABLE meeting_minutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    -- The number on the paper and the day of signing.
    number TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    chair TEXT NOT NULL,
    keeper TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    decisions TEXT NOT NULL,
    -- Proposals that a gathering supports: their numbers in the database, as JSON.
    supports TEXT NOT NULL,
    -- `proposals::model::Attachment`s as JSON.
    attachments TEXT NOT NULL,
    -- What was corrected; empty for the first version.
    note TEXT NOT NULL,
    UNIQUE (meeting_id, version)
);
