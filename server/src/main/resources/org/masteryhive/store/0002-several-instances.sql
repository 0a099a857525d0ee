CREATE TABLE lease (
  name TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  instance TEXT NOT NULL,
  until_milli BIGINT NOT NULL,
  next_holder TEXT NOT NULL,
  next_until_milli BIGINT NOT NULL
);
CREATE TABLE instance (
  id TEXT NOT NULL PRIMARY KEY,
  until_milli BIGINT NOT NULL
);
CREATE TABLE bucket (
  name TEXT NOT NULL PRIMARY KEY,
  full_at_micro BIGINT NOT NULL
);
ALTER TABLE connection ADD COLUMN access TEXT;
DROP TABLE run;
CREATE TABLE run (
  operation TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  workbook TEXT NOT NULL,
  instance TEXT NOT NULL,
  phase TEXT NOT NULL,
  progress REAL NOT NULL,
  tabs INTEGER NOT NULL,
  confirm INTEGER NOT NULL,
  joinable TEXT,
  outcome TEXT,
  until_second BIGINT NOT NULL
);
CREATE INDEX run_to_join ON run (workbook, person)
