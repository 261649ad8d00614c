-- Who changed what, when, from where. The table grows and does nothing else: not even its owner alters a row without taking the triggers away first.

CREATE TABLE geo.audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  user_name text NOT NULL,
  address text NOT NULL,
  act text NOT NULL,
  study_id text NOT NULL,
  subject text NOT NULL,
  detail text NOT NULL,
  login text NOT NULL DEFAULT session_user
);
COMMENT ON COLUMN geo.audit.user_name IS 'The name signed in with at the server; at a command line the name on that machine.';
COMMENT ON COLUMN geo.audit.login IS 'The login of the database that the program used.';

CREATE FUNCTION geo.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'geo.audit only grows' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON geo.audit FOR EACH ROW EXECUTE FUNCTION geo.only_grows();
CREATE TRIGGER only_grows_whole BEFORE TRUNCATE ON geo.audit FOR EACH STATEMENT EXECUTE FUNCTION geo.only_grows();

-- Rights on the log are taken away again after every migration that grants them on all tables: who may read a study may not read who looked at it.
CREATE FUNCTION geo.guard_audit() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  REVOKE ALL ON geo.audit FROM geo_read, geo_write;
  GRANT SELECT, INSERT ON geo.audit TO geo_write;
END $$;

ALTER FUNCTION geo.grant_roles RENAME TO grant_tables;
CREATE FUNCTION geo.grant_roles() RETURNS boolean LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT geo.grant_tables() THEN RETURN false; END IF;
  PERFORM geo.guard_audit();
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION geo.grant_roles, geo.guard_audit FROM PUBLIC;
