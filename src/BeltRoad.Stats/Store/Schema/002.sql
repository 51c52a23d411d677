-- Page and cell of the original, told of what is read from now on.
ALTER TABLE facts ADD COLUMN place TEXT NOT NULL DEFAULT '';
