-- All statements of a series in one row: documents' ordinals and places in their texts in the order they are shown, packed.
-- A series gains a statement and others change their ranks, so that most of them are written anew with each run.
DELETE FROM listing; -- until the last run is listed again
DROP TABLE series_statements;
DROP TABLE series;
CREATE TABLE series (
    rank       INTEGER PRIMARY KEY,
    statements INTEGER NOT NULL,
    places     BLOB NOT NULL
);
