-- What is imported. Rows of every import lie side by side; geo.studies points to the one that counts. "fid" is the import's id and the row's number
-- within the import (id * 2^32 + row), unique over all studies: the key a GIS asks for, and the order of writing.

CREATE TABLE geo.import_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (id < 2147483648),
  study_id text NOT NULL,
  study_sha256 text NOT NULL,
  as_of date NOT NULL,
  has_classes boolean NOT NULL,
  has_codes boolean NOT NULL,
  people_count bigint NOT NULL CHECK (people_count >= 0),
  imported_at timestamptz NOT NULL DEFAULT now(),
  imported_by text NOT NULL DEFAULT session_user
);
COMMENT ON TABLE geo.import_log IS 'Every import there ever was; the rows of those that are no longer current are gone.';

CREATE TABLE geo.studies (
  id text PRIMARY KEY,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  import_id bigint NOT NULL REFERENCES geo.import_log
);
COMMENT ON TABLE geo.studies IS 'The studies kept here, each with the import that counts.';

CREATE TABLE geo.units_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  id text NOT NULL,
  name text NOT NULL,
  name_en text,
  level text NOT NULL,
  parent_id text,
  type text,
  declared_class text,
  statistical_code text,
  counted_millionths bigint CHECK (counted_millionths >= 0),
  is_single_polygon boolean,
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom))
);
CREATE INDEX ON geo.units_all (import_id);
CREATE INDEX units_all_geom ON geo.units_all USING gist (geom);

CREATE TABLE geo.facilities_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  id text NOT NULL,
  name text NOT NULL,
  name_en text,
  classes text NOT NULL,
  level text,
  origin text NOT NULL,
  unit bigint NOT NULL,
  beds bigint,
  doctors bigint,
  nurses bigint,
  ambulances bigint,
  open_all_hours boolean,
  departments text NOT NULL,
  address text,
  geom geometry(Point, 4326)
);
CREATE INDEX ON geo.facilities_all (import_id);
CREATE INDEX facilities_all_geom ON geo.facilities_all USING gist (geom);

-- One partition an import, made by geo.open_population, shown by geo.attach_population, dropped by geo.sweep.
CREATE TABLE geo.population_all (
  fid bigint NOT NULL,
  import_id bigint NOT NULL,
  id bigint NOT NULL,
  people_millionths bigint NOT NULL,
  class bigint,
  statistical_code bigint,
  geom geometry(Point, 4326) NOT NULL,
  PRIMARY KEY (fid, import_id)
) PARTITION BY LIST (import_id);
CREATE INDEX population_all_geom ON geo.population_all USING gist (geom);

CREATE TABLE geo.unit_totals_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  unit_id text NOT NULL,
  people_millionths bigint NOT NULL,
  class text NOT NULL
);
CREATE INDEX ON geo.unit_totals_all (import_id);

CREATE TABLE geo.unlocated_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  name text NOT NULL,
  unit_id text,
  class text NOT NULL,
  people_millionths bigint
);
CREATE INDEX ON geo.unlocated_all (import_id);

CREATE TABLE geo.urban_areas_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  is_single_polygon boolean NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom))
);
CREATE INDEX ON geo.urban_areas_all (import_id);
CREATE INDEX urban_areas_all_geom ON geo.urban_areas_all USING gist (geom);

CREATE TABLE geo.places_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  id text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  geom geometry(Point, 4326)
);
CREATE INDEX ON geo.places_all (import_id);
CREATE INDEX places_all_geom ON geo.places_all USING gist (geom);

CREATE TABLE geo.imports_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  role text NOT NULL,
  file text NOT NULL,
  format text NOT NULL,
  encoding text,
  crs text NOT NULL,
  crs_origin text NOT NULL,
  coordinates text,
  sha256 text NOT NULL,
  read bigint NOT NULL,
  accepted bigint NOT NULL,
  repaired bigint NOT NULL,
  rejected bigint NOT NULL,
  left_out bigint NOT NULL,
  rejected_header text,
  CHECK (read = accepted + repaired + rejected)
);
CREATE INDEX ON geo.imports_all (import_id);
COMMENT ON TABLE geo.imports_all IS 'One row for each source of an import: what became of its rows.';

CREATE TABLE geo.import_faults_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  import bigint NOT NULL,
  list text NOT NULL,
  code text NOT NULL,
  file text NOT NULL,
  "row" bigint NOT NULL,
  column_name text NOT NULL,
  value text NOT NULL,
  hint text NOT NULL
);
CREATE INDEX ON geo.import_faults_all (import_id);
COMMENT ON COLUMN geo.import_faults_all.import IS 'The source, numbered from 0 in the study''s order.';

CREATE TABLE geo.import_tallies_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  import bigint NOT NULL,
  list text NOT NULL,
  code text NOT NULL,
  count bigint NOT NULL
);
CREATE INDEX ON geo.import_tallies_all (import_id);

CREATE TABLE geo.rejected_rows_all (
  fid bigint PRIMARY KEY,
  import_id bigint NOT NULL CHECK (fid >> 32 = import_id),
  import bigint NOT NULL,
  cells text NOT NULL,
  code text NOT NULL,
  file text NOT NULL,
  "row" bigint NOT NULL,
  column_name text NOT NULL,
  value text NOT NULL,
  hint text NOT NULL
);
CREATE INDEX ON geo.rejected_rows_all (import_id);
