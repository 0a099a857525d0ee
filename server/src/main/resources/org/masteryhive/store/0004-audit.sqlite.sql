CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is not changed');
END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
WHEN OLD.at_second > unixepoch() - 730 * 86400
BEGIN
  SELECT RAISE(ABORT, 'the audit log is kept for two years');
END;
