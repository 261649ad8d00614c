-- What a GIS opens as layers: of every study the import that counts. The key is "fid".

CREATE VIEW geo.units AS
  SELECT u.fid, s.id AS study_id, u.id, u.name, u.name_en, u.level, u.parent_id, u.type, u.declared_class, u.statistical_code,
    u.counted_millionths / 1000000.0 AS people, u.geom
  FROM geo.studies s JOIN geo.units_all u ON u.import_id = s.import_id;

CREATE VIEW geo.facilities AS
  SELECT f.fid, s.id AS study_id, f.id, f.name, f.name_en, f.classes, f.level, f.beds, f.doctors, f.nurses, f.ambulances, f.open_all_hours, f.departments, f.address, f.geom
  FROM geo.studies s JOIN geo.facilities_all f ON f.import_id = s.import_id;

CREATE VIEW geo.population AS
  SELECT p.fid, s.id AS study_id, p.id, p.people_millionths / 1000000.0 AS people, p.class, p.statistical_code, p.geom
  FROM geo.studies s JOIN geo.population_all p ON p.import_id = s.import_id;

CREATE VIEW geo.urban_areas AS
  SELECT a.fid, s.id AS study_id, a.geom
  FROM geo.studies s JOIN geo.urban_areas_all a ON a.import_id = s.import_id;

CREATE VIEW geo.places AS
  SELECT p.fid, s.id AS study_id, p.id, p.name, p.name_en, p.kind, p.geom
  FROM geo.studies s JOIN geo.places_all p ON p.import_id = s.import_id;
