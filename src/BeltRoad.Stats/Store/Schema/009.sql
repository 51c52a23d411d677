-- Which rules decided measure, status and kind, and the condition on which a figure hangs, told of what is read from now on.
ALTER TABLE facts ADD COLUMN measure_rule TEXT;
ALTER TABLE facts ADD COLUMN status_rule TEXT;
ALTER TABLE facts ADD COLUMN kind_rule TEXT;
ALTER TABLE facts ADD COLUMN condition TEXT;
DELETE FROM kept_readings; -- another program reads all anew
