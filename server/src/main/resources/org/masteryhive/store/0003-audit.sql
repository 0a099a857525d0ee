CREATE TABLE audit (
  at_second BIGINT NOT NULL,
  person TEXT NOT NULL,
  spreadsheet TEXT NOT NULL,
  act TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX audit_of_spreadsheet ON audit (spreadsheet, at_second);
CREATE INDEX audit_of_person ON audit (person, at_second);
CREATE TABLE pseudonym (
  person TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE secret (
  name TEXT NOT NULL PRIMARY KEY,
  sealed TEXT NOT NULL
)
