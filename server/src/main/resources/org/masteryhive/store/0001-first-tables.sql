CREATE TABLE connection (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  client TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE TABLE consent (
  state TEXT NOT NULL PRIMARY KEY,
  sealed TEXT NOT NULL,
  until_second BIGINT NOT NULL
);
CREATE TABLE spent_ticket (
  ticket TEXT NOT NULL PRIMARY KEY,
  until_second BIGINT NOT NULL
);
CREATE TABLE run (
  operation TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  instance TEXT NOT NULL,
  until_second BIGINT NOT NULL
);
CREATE TABLE last_run (
  workbook TEXT NOT NULL PRIMARY KEY,
  at_second BIGINT NOT NULL,
  changed_cells INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  notes INTEGER NOT NULL
)
