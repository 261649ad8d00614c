-- Gaps of measures over roads and terrain in minutes beside those in metres.

CREATE OR REPLACE VIEW geo.gaps AS
  SELECT g.fid, r.study_id, r.id AS run_id, g.standard, g.rank, g.unit_id, g.unit_name, g.points, g.people_millionths / 1000000.0 AS people, g.nearest_facility, g.nearest_name,
    g.nearest_mm / 1000.0 AS nearest_metres, g.farthest_mm / 1000.0 AS farthest_metres, g.beyond_mm / 1000.0 AS beyond_metres,
    g.helping_longitude, g.helping_latitude, g.helping_of_gap_millionths / 1000000.0 AS helping_people_of_gap, g.geom,
    g.nearest_ms / 60000.0 AS nearest_minutes, g.farthest_ms / 60000.0 AS farthest_minutes, g.beyond_ms / 60000.0 AS beyond_minutes
  FROM geo.newest_runs r JOIN geo.run_gaps_all g ON g.run_id = r.id;
