-- What an import does with its table of people. These functions belong to the owner of the schema, so that those who may import (geo_write) need not own anything.

CREATE FUNCTION geo.open_population(import bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  -- The constraint says beforehand what attaching would have to read every row for.
  EXECUTE format('CREATE TABLE geo.population_%s (LIKE geo.population_all INCLUDING DEFAULTS, CONSTRAINT of_import CHECK (import_id = %s))', import, import);
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'geo_write') THEN
    EXECUTE format('GRANT SELECT, INSERT ON geo.population_%s TO geo_write', import);
  END IF;
END $$;

CREATE FUNCTION geo.index_population(import bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET maintenance_work_mem = '256MB' AS $$
BEGIN
  EXECUTE format('ALTER TABLE geo.population_%s ADD PRIMARY KEY (fid, import_id)', import);
  EXECUTE format('CREATE INDEX ON geo.population_%s USING gist (geom)', import);
  EXECUTE format('ANALYZE geo.population_%s', import);
END $$;

-- Attaching locks the whole table against other attachments only; readers and writers go on. It is the last thing an import does.
CREATE FUNCTION geo.attach_population(import bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  EXECUTE format('ALTER TABLE geo.population_all ATTACH PARTITION geo.population_%s FOR VALUES IN (%s)', import, import);
END $$;

-- Drops the people of imports that no study points to; returns how many, or -1 where somebody reads: then the next import tries again. It never waits,
-- because whoever waits for this lock makes everyone wait who comes after.
CREATE FUNCTION geo.sweep() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  old text[] := ARRAY(
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'geo.population_all'::regclass AND NOT EXISTS (SELECT FROM geo.studies s WHERE c.relname = 'population_' || s.import_id)
    ORDER BY c.relname);
  name text;
BEGIN
  IF cardinality(old) = 0 THEN RETURN 0; END IF;
  FOREACH name IN ARRAY old LOOP EXECUTE format('LOCK TABLE geo.%I IN ACCESS EXCLUSIVE MODE NOWAIT', name); END LOOP;
  LOCK TABLE ONLY geo.population_all IN ACCESS EXCLUSIVE MODE NOWAIT;
  FOREACH name IN ARRAY old LOOP EXECUTE format('DROP TABLE geo.%I', name); END LOOP;
  RETURN cardinality(old);
EXCEPTION WHEN lock_not_available OR undefined_table THEN
  RETURN -1;
END $$;

REVOKE EXECUTE ON FUNCTION geo.open_population, geo.index_population, geo.attach_population, geo.sweep FROM PUBLIC;
