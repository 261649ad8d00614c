-- Measures over roads and terrain count time: their limits and costs are milliseconds, and the columns of millimetres are empty. Whom no way leads to is counted beside those outside.

ALTER TABLE geo.run_figures_all
  ADD COLUMN limits_ms text, ADD COLUMN nearest_mean_ms bigint, ADD COLUMN nearest_largest_ms bigint, ADD COLUMN second_mean_ms bigint, ADD COLUMN second_largest_ms bigint, ADD COLUMN no_way_millionths bigint;
COMMENT ON COLUMN geo.run_figures_all.limits_ms IS 'Limits in milliseconds of travel; null where the measure counts millimetres.';

ALTER TABLE geo.run_gaps_all
  ADD COLUMN nearest_ms bigint, ADD COLUMN farthest_ms bigint, ADD COLUMN beyond_ms bigint;

CREATE OR REPLACE VIEW geo.findings AS
  SELECT f.fid, r.study_id, r.id AS run_id, f.standard, f.measure, f.is_headline, f.unit_id, f.unit_name, f.assumption,
    f.inside_millionths / 1000000.0 AS people_inside, f.outside_millionths / 1000000.0 AS people_outside, f.unlocated_millionths / 1000000.0 AS people_unlocated,
    f.inside_millionths::numeric / nullif(f.inside_millionths + f.outside_millionths, 0) AS share,
    f.nearest_mean_mm / 1000.0 AS nearest_mean_metres, f.nearest_largest_mm / 1000.0 AS nearest_largest_metres, u.geom,
    f.nearest_mean_ms / 60000.0 AS nearest_mean_minutes, f.nearest_largest_ms / 60000.0 AS nearest_largest_minutes, f.no_way_millionths / 1000000.0 AS people_no_way
  FROM geo.newest_runs r
  JOIN geo.run_figures_all f ON f.run_id = r.id AND f.unit_id IS NOT NULL AND f.class IS NULL
  LEFT JOIN geo.units u ON u.study_id = r.study_id AND u.id = f.unit_id;
