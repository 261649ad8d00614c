-- What runs found, by names and numbers, so that it can be read when the study's data has moved on. "fid" is the run's id * 2^32 + the row.

CREATE TABLE geo.runs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (id < 2147483648),
  study_id text NOT NULL,
  study_sha256 text NOT NULL,
  software text NOT NULL,
  started timestamptz NOT NULL,
  duration_ms bigint NOT NULL,
  user_name text NOT NULL,
  host text NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  kept_by text NOT NULL DEFAULT session_user
);
CREATE INDEX ON geo.runs (study_id, id);

CREATE TABLE geo.run_inputs_all (
  fid bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES geo.runs ON DELETE CASCADE,
  role text NOT NULL,
  file text NOT NULL,
  sha256 text NOT NULL,
  read bigint NOT NULL,
  accepted bigint NOT NULL,
  repaired bigint NOT NULL,
  rejected bigint NOT NULL
);
CREATE INDEX ON geo.run_inputs_all (run_id);

CREATE TABLE geo.run_standards_all (
  fid bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES geo.runs ON DELETE CASCADE,
  standard text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  document text NOT NULL,
  clause_zh text NOT NULL,
  clause_en text NOT NULL,
  result text NOT NULL,
  headline text
);
CREATE INDEX ON geo.run_standards_all (run_id);

CREATE TABLE geo.run_figures_all (
  fid bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES geo.runs ON DELETE CASCADE,
  standard text NOT NULL,
  measure text NOT NULL,
  is_headline boolean NOT NULL,
  unit_id text,
  unit_name text,
  class text,
  assumption text,
  limits_mm text NOT NULL,
  bands_millionths text NOT NULL,
  inside_millionths bigint NOT NULL,
  outside_millionths bigint NOT NULL,
  unlocated_millionths bigint NOT NULL,
  unclassified_millionths bigint NOT NULL,
  not_concerned_millionths bigint NOT NULL,
  twice_millionths bigint NOT NULL,
  nearest_mean_mm bigint,
  nearest_largest_mm bigint,
  second_mean_mm bigint,
  second_largest_mm bigint
);
CREATE INDEX ON geo.run_figures_all (run_id);

CREATE TABLE geo.run_gaps_all (
  fid bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES geo.runs ON DELETE CASCADE,
  standard text NOT NULL,
  rank bigint NOT NULL,
  unit_id text NOT NULL,
  unit_name text NOT NULL,
  points bigint NOT NULL,
  people_millionths bigint NOT NULL,
  nearest_facility text,
  nearest_name text,
  nearest_mm bigint,
  farthest_mm bigint,
  beyond_mm bigint,
  helping_point bigint NOT NULL,
  helping_longitude double precision NOT NULL,
  helping_latitude double precision NOT NULL,
  helping_of_gap_millionths bigint NOT NULL,
  helping_of_all_millionths bigint NOT NULL,
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom))
);
CREATE INDEX ON geo.run_gaps_all (run_id);
CREATE INDEX run_gaps_all_geom ON geo.run_gaps_all USING gist (geom);

CREATE TABLE geo.run_ratios_all (
  fid bigint PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES geo.runs ON DELETE CASCADE,
  standard text NOT NULL,
  unit_id text NOT NULL,
  unit_name text NOT NULL,
  population_millionths bigint NOT NULL,
  base_millionths bigint NOT NULL,
  have bigint NOT NULL,
  need bigint NOT NULL,
  facilities_silent bigint NOT NULL
);
CREATE INDEX ON geo.run_ratios_all (run_id);

-- Layers of the newest run of every study.

CREATE VIEW geo.newest_runs AS
  SELECT DISTINCT ON (study_id) id, study_id, started, software FROM geo.runs ORDER BY study_id, id DESC;

CREATE VIEW geo.findings AS
  SELECT f.fid, r.study_id, r.id AS run_id, f.standard, f.measure, f.is_headline, f.unit_id, f.unit_name, f.assumption,
    f.inside_millionths / 1000000.0 AS people_inside, f.outside_millionths / 1000000.0 AS people_outside, f.unlocated_millionths / 1000000.0 AS people_unlocated,
    f.inside_millionths::numeric / nullif(f.inside_millionths + f.outside_millionths, 0) AS share,
    f.nearest_mean_mm / 1000.0 AS nearest_mean_metres, f.nearest_largest_mm / 1000.0 AS nearest_largest_metres, u.geom
  FROM geo.newest_runs r
  JOIN geo.run_figures_all f ON f.run_id = r.id AND f.unit_id IS NOT NULL AND f.class IS NULL
  LEFT JOIN geo.units u ON u.study_id = r.study_id AND u.id = f.unit_id;

CREATE VIEW geo.gaps AS
  SELECT g.fid, r.study_id, r.id AS run_id, g.standard, g.rank, g.unit_id, g.unit_name, g.points, g.people_millionths / 1000000.0 AS people, g.nearest_facility, g.nearest_name,
    g.nearest_mm / 1000.0 AS nearest_metres, g.farthest_mm / 1000.0 AS farthest_metres, g.beyond_mm / 1000.0 AS beyond_metres,
    g.helping_longitude, g.helping_latitude, g.helping_of_gap_millionths / 1000000.0 AS helping_people_of_gap, g.geom
  FROM geo.newest_runs r JOIN geo.run_gaps_all g ON g.run_id = r.id;
