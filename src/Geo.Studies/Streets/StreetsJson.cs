using System.Text.Json;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Studies.Streets;

/// <summary>What is known of roads, for a program: lengths in metres, times in minutes.</summary>
public static class StreetsJson
{
    const decimal MsPerMinute = 60_000;
    const decimal MmPerMetre = 1000;

    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        JsonValues.WriteDocument(stream, "geo-network", version: 1, json =>
        {
            WriteReport(json, info.Network.Report);
            json.WriteNumber("vertices", info.Network.VertexCount);
            json.WriteNumber("segments", info.Network.SegmentCount);
            json.WriteNumber("barriers", info.Network.Barriers.Count);
            json.WriteNumber("turnRestrictions", info.Network.Restrictions.Count);
            json.WriteStartArray("modes");
            foreach (var mode in info.Modes) WriteMode(json, mode);
            json.WriteEndArray();
        });
    }

    /// <inheritdoc cref="Write(Stream, NetworkInfo)"/>
    public static void Write(Stream stream, RouteReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-route", version: 1, json =>
        {
            WriteAssumptions(json, reply.Mode);
            json.WriteBoolean("found", reply.Parts.Count > 0);
            WriteSnap(json, "from", reply.Start);
            WriteSnap(json, "to", reply.End);
            json.WriteNumber("minutes", reply.Ms / MsPerMinute);
            json.WriteNumber("metres", reply.StreetMm / MmPerMetre);
            json.WriteNumber("offRoadMetres", reply.OffRoadMm / MmPerMetre);
            json.WriteStartArray("parts");
            foreach (var part in reply.Parts)
            {
                json.WriteStartObject();
                json.WriteString("street", part.Class is { } street ? WordTable.KeyOf("", street).TrimStart('.') : "off-road");
                json.WriteString("name", part.Name);
                json.WriteNumber("metres", part.Mm / MmPerMetre);
                json.WriteNumber("minutes", (part.Ms ?? 0) / MsPerMinute);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>The pairs themselves lie in a table beside.</summary>
    /// <param name="file">The table.</param>
    /// <inheritdoc cref="Write(Stream, NetworkInfo)"/>
    public static void Write(Stream stream, TimesReply reply, string file)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-times", version: 1, json =>
        {
            WriteQuestion(json, reply);
            json.WriteString("file", file);
        });
    }

    /// <inheritdoc cref="Write(Stream, NetworkInfo)"/>
    public static void Write(Stream stream, TimesReply reply, IReadOnlyList<(string From, string To, Journey Journey)> pairs)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(pairs);
        JsonValues.WriteDocument(stream, "geo-times", version: 1, json =>
        {
            WriteQuestion(json, reply);
            json.WriteStartArray("times");
            foreach (var (from, to, journey) in pairs)
            {
                json.WriteStartObject();
                json.WriteString("from", from);
                json.WriteString("to", to);
                WriteNumber(json, "minutes", journey.Exists, Math.Round(journey.Ms / MsPerMinute, 6));
                WriteNumber(json, "metres", journey.Exists && journey.StreetMm != Journey.LengthUnknown, journey.StreetMm / MmPerMetre);
                WriteNumber(json, "offRoadMetres", journey.Exists, journey.OffRoadMm / MmPerMetre);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    static void WriteQuestion(Utf8JsonWriter json, TimesReply reply)
    {
        WriteAssumptions(json, reply.Mode);
        json.WriteString("direction", reply.Request.Direction.Word());
        json.WriteNumber("pairs", reply.Pairs);
        if (reply.Request.Within is { } within) json.WriteNumber("withinMinutes", within.Ticks / (decimal)TimeSpan.TicksPerMinute);
        json.WriteNumber("reached", reply.Reached);
        json.WriteNumber("fromOffNetwork", reply.FromPlaces.OffNetwork);
        json.WriteNumber("toOffNetwork", reply.ToPlaces.OffNetwork);
    }

    /// <inheritdoc cref="Write(Stream, NetworkInfo)"/>
    public static void Write(Stream stream, NetworkBuildReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-network-pack", version: 1, json =>
        {
            WriteReport(json, reply.Report);
            json.WriteString("pack", reply.Path);
            json.WriteNumber("bytes", reply.Bytes);
            json.WriteBoolean("current", reply.IsCurrent);
            if (reply.Mended is { } fault) json.WriteString("mended", WordTable.KeyOf("", fault).TrimStart('.'));
            json.WriteStartArray("modes");
            foreach (var mode in reply.Modes)
            {
                json.WriteStartObject();
                json.WriteString("mode", mode.Mode.Word());
                json.WriteNumber("vertices", mode.Vertices);
                json.WriteNumber("arcs", mode.Arcs);
                json.WriteNumber("shortcuts", mode.Shortcuts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    static void WriteReport(Utf8JsonWriter json, NetworkReport report)
    {
        json.WriteStartObject("source");
        json.WriteString("file", report.File);
        json.WriteString("format", report.Format);
        json.WriteString("sha256", report.Sha256);
        json.WriteNumber("nodes", report.NodesRead);
        json.WriteNumber("ways", report.WaysRead);
        json.WriteNumber("relations", report.RelationsRead);
        json.WriteEndObject();
        json.WriteStartObject("streets");
        JsonValues.WriteCounts(json, report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected, report.WaysRead - report.StreetsRead);
        json.WriteEndObject();
        json.WriteStartObject("restrictions");
        JsonValues.WriteCounts(json, report.RestrictionsRead, report.RestrictionsAccepted, 0, report.RestrictionsRejected, 0);
        json.WriteEndObject();
        json.WriteStartArray("issues");
        foreach (var tally in report.Tallies)
        {
            json.WriteStartObject();
            json.WriteString("issue", WordTable.KeyOf("", tally.Issue).TrimStart('.'));
            json.WriteNumber("count", tally.Count);
            json.WriteStartArray("first");
            foreach (var id in tally.First) json.WriteNumberValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteMode(Utf8JsonWriter json, ModeInfo mode)
    {
        json.WriteStartObject();
        json.WriteString("mode", mode.Mode.Word());
        json.WriteNumber("vertices", mode.Vertices);
        json.WriteNumber("arcs", mode.Arcs);
        json.WriteNumber("splits", mode.Splits);
        json.WriteNumber("kilometres", mode.LengthMm / 1_000_000m);
        json.WriteNumber("islands", mode.Islands);
        json.WriteNumber("kilometresOffMainIsland", (mode.LengthMm - mode.MainLengthMm) / 1_000_000m);
        json.WriteNumber("verticesNotThereAndBack", mode.Vertices - mode.MainStrong);
        if (mode.People is { } people) WritePeople(json, people);
        json.WriteEndObject();
    }

    static void WritePeople(Utf8JsonWriter json, ModePeople people)
    {
        json.WriteStartObject("people");
        json.WriteNumber("all", people.All.Persons);
        json.WriteNumber("offNetwork", people.OffNetwork.Persons);
        json.WriteNumber("beyondThirdOfKilometre", people.Far.Persons);
        json.WriteStartArray("islands");
        foreach (var island in people.Islands)
        {
            json.WriteStartObject();
            json.WriteBoolean("main", island.IsMain);
            json.WriteNumber("kilometres", island.LengthMm / 1_000_000m);
            json.WriteNumber("points", island.Points);
            json.WriteNumber("people", island.People.Persons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteAssumptions(Utf8JsonWriter json, ModeGraph mode)
    {
        json.WriteString("roads", mode.Network.Report.File);
        json.WriteString("sha256", mode.Network.Report.Sha256);
        json.WriteStartObject("assumption");
        json.WriteString("mode", mode.Mode.Word());
        json.WriteNumber("limitShare", mode.Settings.LimitShare);
        json.WriteNumber("sirenFactor", mode.Settings.SirenFactor);
        json.WriteNumber("callMinutes", (decimal)mode.Settings.CallHandling.TotalMinutes);
        json.WriteNumber("turnOutMinutes", (decimal)mode.Settings.TurnOut.TotalMinutes);
        json.WriteBoolean("traffic", mode.Options.WithTraffic && mode.Settings.MeetsTraffic);
        if (mode.Options.ElevationFile is { Length: > 0 } heights) json.WriteString("heights", heights);
        json.WriteNumber("offRoadKmh", mode.Settings.OffRoad.KilometresPerHour);
        json.WriteNumber("snapMetres", mode.Settings.SnapRadius.Value);
        json.WriteStartObject("speedsKmh");
        foreach (var street in Enum.GetValues<StreetClass>())
        {
            if (mode.Options.Speeds.SpeedOf(street, mode.Mode) is > 0 and var speed) json.WriteNumber(WordTable.KeyOf("", street).TrimStart('.'), speed / 1000m);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteSnap(Utf8JsonWriter json, string name, Snap snap)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("onNetwork", snap.IsOnNetwork);
        if (snap.IsOnNetwork)
        {
            json.WriteNumber("longitude", Math.Round(snap.Foot.Longitude, 7));
            json.WriteNumber("latitude", Math.Round(snap.Foot.Latitude, 7));
            json.WriteNumber("offRoadMetres", snap.OffRoadMm / MmPerMetre);
        }

        json.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter json, string name, bool isKnown, decimal value)
    {
        if (isKnown) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
