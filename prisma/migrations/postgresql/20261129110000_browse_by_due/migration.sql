-- All that has been begun, in the order in which it is due, as a table of cards shows it: sorting 100,000 took 50 ms, or 190 to show its middle.
CREATE INDEX "Card_begun_idx" ON "Card"("userId", "due", "position", "id") WHERE "deletedAt" IS NULL AND "state" <> 'new';
