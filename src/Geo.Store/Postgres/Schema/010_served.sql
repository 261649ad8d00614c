-- Villages that share a clinic, or are visited: ids of units a facility serves besides the one it stands in, one JSON array a row.

ALTER TABLE geo.facilities_all
  ADD COLUMN serves text;
COMMENT ON COLUMN geo.facilities_all.serves IS 'Ids of further units it serves, as a JSON array; null or empty where the input names none.';

CREATE OR REPLACE VIEW geo.facilities AS
  SELECT f.fid, s.id AS study_id, f.id, f.name, f.name_en, f.classes, f.level, f.beds, f.doctors, f.nurses, f.ambulances, f.open_all_hours, f.departments, f.address, f.geom,
    f.ownership, f.sponsor, f.specialty, f.county_group, f.amounts, f.serves
  FROM geo.studies s JOIN geo.facilities_all f ON f.import_id = s.import_id;
