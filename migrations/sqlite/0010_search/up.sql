-- What a search looks into: the words of each proposal, folded (`i18n::folded_words`), in the order of their bytes, so
-- that a beginning is a range.
CREATE TABLE proposal_tokens (
    cycle_id BIGINT NOT NULL REFERENCES cycles (id),
    token TEXT NOT NULL,
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    -- How much it says about the proposal: a word of the title more than one of the description.
    weight BIGINT NOT NULL,
    PRIMARY KEY (cycle_id, token, proposal_id)
) WITHOUT ROWID;

CREATE INDEX proposal_tokens_of ON proposal_tokens (proposal_id);

-- The title as a dictionary of each language sorts it, and the first photo as JSON, for the cards of lists.
ALTER TABLE proposals ADD COLUMN sort_kk BLOB NOT NULL DEFAULT X'';
ALTER TABLE proposals ADD COLUMN sort_ru BLOB NOT NULL DEFAULT X'';
ALTER TABLE proposals ADD COLUMN sort_en BLOB NOT NULL DEFAULT X'';
ALTER TABLE proposals ADD COLUMN card_photo TEXT NOT NULL DEFAULT '';

-- All that filters and the visitors' orders need, so that a page of the list reads the rows of twelve proposals only.
CREATE INDEX proposals_listed ON proposals (cycle_id, state, village_id, category, shuffle, id);
CREATE INDEX proposals_by_supports ON proposals (cycle_id, supports, number);
CREATE INDEX proposals_by_request ON proposals (cycle_id, request, number);
CREATE INDEX proposals_merged ON proposals (merged_into) WHERE merged_into IS NOT NULL;
