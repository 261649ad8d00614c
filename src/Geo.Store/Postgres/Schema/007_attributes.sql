-- What standards ask of facilities and units besides the numbers every study has: words of a closed list, and named numbers as one JSON object a row.

ALTER TABLE geo.units_all
  ADD COLUMN centre text,
  ADD COLUMN amounts text;
COMMENT ON COLUMN geo.units_all.amounts IS 'Named numbers by code: {"children": 80400}; null where the input gives none.';

ALTER TABLE geo.facilities_all
  ADD COLUMN ownership text,
  ADD COLUMN sponsor text,
  ADD COLUMN specialty text,
  ADD COLUMN county_group text,
  ADD COLUMN amounts text;
COMMENT ON COLUMN geo.facilities_all.amounts IS 'Named numbers by code: {"icu_beds": 12}; null where the input gives none.';

CREATE OR REPLACE VIEW geo.units AS
  SELECT u.fid, s.id AS study_id, u.id, u.name, u.name_en, u.level, u.parent_id, u.type, u.declared_class, u.statistical_code,
    u.counted_millionths / 1000000.0 AS people, u.geom, u.centre, u.amounts
  FROM geo.studies s JOIN geo.units_all u ON u.import_id = s.import_id;

CREATE OR REPLACE VIEW geo.facilities AS
  SELECT f.fid, s.id AS study_id, f.id, f.name, f.name_en, f.classes, f.level, f.beds, f.doctors, f.nurses, f.ambulances, f.open_all_hours, f.departments, f.address, f.geom,
    f.ownership, f.sponsor, f.specialty, f.county_group, f.amounts
  FROM geo.studies s JOIN geo.facilities_all f ON f.import_id = s.import_id;
