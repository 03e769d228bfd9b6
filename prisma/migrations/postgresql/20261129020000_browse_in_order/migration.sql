-- The table of cards in its own order, from which a search takes its first rows and stops. The index of all that is shown, which SQLite
-- counts in, is read by nothing here and was written with each rating.
CREATE INDEX "Card_position_idx" ON "Card"("userId", "position", "id") WHERE "deletedAt" IS NULL;
DROP INDEX "Card_browse_idx";

-- Cards of one state come out of these in the order in which they are due: PostgreSQL takes "deletedAt" IS NULL for no single value.
DROP INDEX "Card_due_idx";
CREATE INDEX "Card_due_idx" ON "Card"("userId", "suspended", "state", "due") WHERE "deletedAt" IS NULL;
DROP INDEX "Card_deckId_deletedAt_suspended_state_due_idx";
CREATE INDEX "Card_deckId_deletedAt_suspended_state_due_idx" ON "Card"("deckId", "suspended", "state", "due") WHERE "deletedAt" IS NULL;

-- Each two characters in a row of what the search of cards reads: whatever holds a text holds all of its pairs. pg_trgm, with three, finds
-- nothing for a word of two Hanzi, and is not on every server. The cost tells the planner to look into the index rather than to make them.
CREATE FUNCTION "bigrams"(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 10000 AS $$
  SELECT array_agg(DISTINCT c[i] || c[i + 1])
  FROM (SELECT regexp_split_to_array($1, '') AS c OFFSET 0) s, generate_series(1, cardinality(c) - 1) i
$$;
CREATE INDEX "Note_bigrams_idx" ON "Note" USING gin ("bigrams"("folded")) WHERE "deletedAt" IS NULL;
