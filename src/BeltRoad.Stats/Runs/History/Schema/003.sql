-- When the clock was seen to go back: what it had shown, what it shows, and the last run before that (0 where there was none).
CREATE TABLE clock_set_back (
    digest   TEXT NOT NULL,
    was      TEXT NOT NULL,
    became   TEXT NOT NULL,
    last_run INTEGER NOT NULL
);
