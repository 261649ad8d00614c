using Geo.Hostile.Tests.Corpus.Tables;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Coordinates;

/// <summary>Coordinates that are not where the thing is.</summary>
static class CoordinateKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Places("coordinates: zero, zero", "a place that nobody measured is empty, not 0, 0", "0,0", CoordinatesZero),
        Places("coordinates: latitude first", "longitude stands before latitude", "30.5,104.5", AxesSwapped),
        Places("coordinates: NaN as text", "a coordinate is a number", "NaN,30.5", CoordinatesNotNumbers),
        Places("coordinates: infinity as text", "a coordinate is finite", "Infinity,30.5", CoordinatesNotNumbers),
        Places("coordinates: 1e308", "a longitude lies on the globe", "1e308,30.5", CoordinatesOutOfRange),
        Places("coordinates: 1e309", "a number fits into 64 bits", "1e309,30.5", CoordinatesNotNumbers),
        Places("coordinates: latitude 95", "a latitude is at most 90", "104.5,95", CoordinatesOutOfRange),
        Places("coordinates: longitude on a scale of 360", "longitudes run from -180 to 180", "255.5,30.5", CoordinatesOutOfRange),
        Places("coordinates: degrees in millions", "degrees have their decimal point", "104500000,30500000", CoordinatesOutOfRange),
        Places("coordinates: metres as degrees", "numbers fit the system stated", "451234.5,3375000.1", CoordinatesOutOfRange),
        Places("coordinates: half a pair", "both coordinates stand or none", "104.5,", CoordinatesMissing),
        Places("coordinates: a decimal comma", "decimals have a point", "\"104,5\",\"30,5\"", CoordinatesNotNumbers),
        Places("coordinates: hexadecimal", "numbers are decimal", "0x68,0x1E", CoordinatesNotNumbers),
        Places("coordinates: seventy-five minutes", "minutes are below 60", "104°75′00″,30°30′00″", AngleInvalid),
        Places("coordinates: both numbers in one cell", "a cell holds one number", "\"104.5 30.5\",30.5", CoordinatesNotNumbers),
        Places("coordinates: two points in a number", "a number has one point", "104.5.1,30.5", CoordinatesNotNumbers),
        Csv.Rows("coordinates: dashes", "what is not known is empty", "2,乙医院,医院,-,--,5,是\n", Account(2, 0, 0, UnlocatedKept)),
        Declared("coordinates: degrees declared as metres", "a projected system has metres", "EPSG:4523", "104.5,30.5", CoordinatesOutOfRange),
        Declared("coordinates: another zone's number", "the zone in front is the zone declared", "EPSG:4523", "34500000,3375000", EastingZone),
        Declared("coordinates: northing first", "easting stands before northing", "EPSG:4523", "3375000,35450000", AxesSwapped),
        Declared("coordinates: Web Mercator beyond its square", "Web Mercator ends at 20,037,508 m", "EPSG:3857", "99999999,3500000", CoordinatesOutOfRange),
        new("coordinates: a system nobody knows", "the system is one of the list", "f.csv", "facilities: {path: f.csv, crs: EPSG:99999}", folder => folder.Write("f.csv", Csv.Header + Csv.Good), Refused(CrsUnknown)),
        new("coordinates: people at zero, zero", "people are not counted in the Gulf of Guinea", "p.csv", "population: {path: p.csv, crs: EPSG:4326}", folder => folder.Write("p.csv", "id,longitude,latitude,people\n7,104.5,30.5,100\n8,0,0,100\n"), Account(1, 0, 1, CoordinatesZero)),
        new("coordinates: a thousand rows at zero, zero", "a thousand rows do not share one place", "f.csv", "facilities: {path: f.csv, crs: EPSG:4326}",
            folder => folder.Write("f.csv", Csv.Header + Csv.Good + string.Concat(Enumerable.Range(2, 1000).Select(id => $"{id},第{id}医院,医院,0.0,0.000,5,是\n"))), Account(1, 0, 1000, CoordinatesZero)),
    ];

    static Kind Places(string name, string rule, string coordinates, Model.Imports.FaultCode code) => Declared(name, rule, "EPSG:4326", coordinates, code);

    static Kind Declared(string name, string rule, string crs, string coordinates, Model.Imports.FaultCode code) =>
        new(name, rule, "f.csv", $"facilities: {{path: f.csv, crs: \"{crs}\"}}",
            folder => folder.Write("f.csv", $"{Csv.Header}1,县医院,医院,,,10,是\n2,乙医院,医院,{coordinates},5,是\n"), Account(1, 0, 1, UnlocatedKept, code));
}
