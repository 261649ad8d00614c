-- geo_read may read everything, geo_write may import and keep runs. Neither can log in: administrators grant them to people.
-- Called after every migration. Returns false where the roles are not there and this user may not create them: then only the owner uses the store.

CREATE FUNCTION geo.grant_roles() RETURNS boolean
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['geo_read', 'geo_write'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', name);
      EXCEPTION
        WHEN insufficient_privilege THEN RETURN false;
        WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the whole server: another database's store was quicker
      END;
    END IF;
  END LOOP;

  GRANT USAGE ON SCHEMA geo TO geo_read, geo_write;
  GRANT SELECT ON ALL TABLES IN SCHEMA geo TO geo_read, geo_write;
  GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA geo TO geo_write;
  REVOKE INSERT, UPDATE, DELETE ON geo.schema_version FROM geo_write;
  GRANT EXECUTE ON FUNCTION geo.open_population, geo.index_population, geo.attach_population, geo.sweep TO geo_write;
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION geo.grant_roles FROM PUBLIC;
