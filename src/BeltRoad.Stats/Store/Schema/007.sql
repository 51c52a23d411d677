-- Why a fact is not sure: names parted by spaces. Told of what is read from now on.
ALTER TABLE facts ADD COLUMN doubts TEXT NOT NULL DEFAULT '';
