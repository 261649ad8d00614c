-- Named lists of edits on a study's facilities. They outlive imports: a study's data may be read anew below them.

CREATE TABLE geo.scenarios (
  study_id text NOT NULL,
  name text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  edits text NOT NULL,
  cursor integer NOT NULL CHECK (cursor >= 0),
  version bigint NOT NULL CHECK (version > 0),
  saved_at timestamptz NOT NULL DEFAULT now(),
  saved_by text NOT NULL DEFAULT session_user,
  PRIMARY KEY (study_id, name)
);
COMMENT ON COLUMN geo.scenarios.edits IS 'A JSON array in the words of scenario.schema.json; those before the cursor are in force.';
COMMENT ON COLUMN geo.scenarios.version IS 'Counts up with every saving; whoever saves names the version he has seen.';

-- A run may rest on a scenario; the layers of newest runs show the study as it is.
ALTER TABLE geo.runs ADD COLUMN scenario text, ADD COLUMN scenario_sha256 text;

CREATE OR REPLACE VIEW geo.newest_runs AS
  SELECT DISTINCT ON (study_id) id, study_id, started, software FROM geo.runs WHERE scenario IS NULL ORDER BY study_id, id DESC;
