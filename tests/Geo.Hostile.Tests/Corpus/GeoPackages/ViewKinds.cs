using Geo.Model.Imports;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Hostile.Tests.Corpus.GeoPackages.GeoPackageKinds;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.GeoPackages;

/// <summary>Views in place of tables: programs that somebody else wrote, run by whoever opens the file.</summary>
static class ViewKinds
{
    const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";

    public static IReadOnlyList<Kind> List { get; } =
    [
        Sql("views: endless geometry columns", "the file's own description is stored in tables", $"DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS {Endless} SELECT 'units' AS table_name, 'geom' AS column_name, 'POINT' AS geometry_type_name, 4326 AS srs_id FROM n WHERE i < 0", Refused(FileUnreadable)),
        Sql("views: contents as a virtual table", "the file's own description is not computed", "DROP TABLE gpkg_contents; CREATE VIRTUAL TABLE gpkg_contents USING fts5(table_name, data_type, identifier)", Refused(FileUnreadable)),
        View("views: endless and silent", "a row comes within 4 s", $"{Endless} SELECT i AS fid, NULL AS geom, 'x' AS id, 'x' AS name FROM n WHERE i < 0"),
        View("views: endless rows", "a view has at most a million rows", $"{Endless} SELECT i AS fid, NULL AS geom, i AS id, 'x' AS name FROM n", FileTooLarge),
        View("views: endless rows, all rejected", "rejected rows end", $"{Endless} SELECT i AS fid, NULL AS geom, '' AS id, 'x' AS name FROM n", FileTooLarge),
        View("views: a row every second", "the rows of a view come within 8 s in all", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n), slow(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM slow WHERE j < 100000000) SELECT i / 3000000 AS fid, NULL AS geom, i / 3000000 AS id, 'x' AS name FROM n WHERE i % 3000000 = 0"),
        View("views: a pattern that never matches", "views match no patterns", $"SELECT 1 AS fid, NULL AS geom, 'x' AS id, 'x' AS name WHERE hex(zeroblob(50000)) LIKE '{string.Concat(System.Linq.Enumerable.Repeat("%0", 40))}1'"),
        View("views: a search of one text in another", "views search no texts", "SELECT 1 AS fid, NULL AS geom, 'x' AS id, 'x' AS name WHERE instr(hex(zeroblob(50000000)), hex(zeroblob(20000000)) || '1') > 0"),
        View("views: texts that double", "views build no texts", "WITH RECURSIVE n(i, t) AS (SELECT 1, 'x' UNION ALL SELECT i + 1, t || t FROM n WHERE i < 28), m(i, t) AS (SELECT 1, (SELECT max(t) FROM n) UNION ALL SELECT i + 1, t || i FROM m) SELECT i AS fid, NULL AS geom, 'x' AS id, 'x' AS name FROM m WHERE i < 0", FileTooLarge),
        View("views: a join of a table with itself six times", "joins end", "WITH t(i) AS (VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10)) SELECT a.i AS fid, NULL AS geom, 'x' AS id, 'x' AS name FROM t a, t b, t c, t d, t e, t f, t g, t h, t k, t l, t m, t o WHERE a.i + b.i + c.i + d.i + e.i + f.i + g.i + h.i + k.i + l.i + m.i + o.i < 0"),
        Sql("views: doubling themselves forty times", "views are as deep as people write them", $"DROP TABLE units; CREATE VIEW v0 AS SELECT 1 AS fid, NULL AS geom, 'x' AS id, 'x' AS name; {string.Concat(System.Linq.Enumerable.Range(1, 40).Select(at => $"CREATE VIEW v{at} AS SELECT * FROM v{at - 1} UNION ALL SELECT * FROM v{at - 1};"))} CREATE VIEW units AS SELECT * FROM v40", Refused(FileUnreadable)),
        View("views: a call of load_extension", "views call nothing that reaches outside", "SELECT 1 AS fid, NULL AS geom, load_extension('x') AS id, 'x' AS name"),
        View("views: a view of itself", "a view does not ask itself", "SELECT * FROM units"),
        Sql("views: a virtual table as a layer", "a layer is a table or a view", "DROP TABLE units; CREATE VIRTUAL TABLE units USING fts5(fid, geom, id, name); INSERT INTO units VALUES (1, NULL, '1', '甲镇')", Refused(FileUnreadable)),
    ];

    static Kind View(string name, string rule, string select, FaultCode code = FileUnreadable) => Sql(name, rule, $"DROP TABLE units; CREATE VIEW units AS {select}", Refused(code));
}
