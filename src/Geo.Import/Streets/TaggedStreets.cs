using Geo.Import.Osm;
using Geo.Import.Tables;
using Geo.Model.Streets;

namespace Geo.Import.Streets;

/// <summary>Rows of OpenStreetMap's lines as GDAL and QGIS write them: some tags in columns of their own, the rest together in <c>other_tags</c>. They are judged as the ways of an OSM file are; turn restrictions and barriers are not in them.</summary>
sealed class TaggedStreets(SourceRows rows, int others, OsmStreets streets, IssueLedger issues) : IRowStreets
{
    readonly OsmTags _tags = new();

    /// <summary>The column of the other tags; -1 where the layer is none of these.</summary>
    public static int ColumnOf(SourceRows rows)
    {
        var others = IndexOf(rows, "other_tags");
        return IndexOf(rows, "highway") >= 0 ? others : -1;
    }

    public bool IsMeant()
    {
        _tags.Clear();
        for (var column = 0; column < rows.Header.Count; column++)
        {
            if (column != others && rows.Text(column).Trim() is { Length: > 0 } value) _tags.Add(rows.Header[column], value);
        }

        var isWhole = OtherTags.Read(rows.Text(others), _tags);
        if (!OsmStreets.IsMeant(_tags)) return false;
        if (!isWhole) issues.Add(StreetIssue.RowTagsUnread, rows.Row);
        return true;
    }

    public StreetDraft? Of() => streets.Of(rows.Row, _tags);

    static int IndexOf(SourceRows rows, string name)
    {
        for (var column = 0; column < rows.Header.Count; column++)
        {
            if (rows.Header[column] == name) return column;
        }

        return -1;
    }
}
