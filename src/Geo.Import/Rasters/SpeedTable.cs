using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Surfaces;

namespace Geo.Import.Rasters;

/// <summary>A table of speeds: <c>class</c>, <c>label</c>, <c>km/h</c>, <c>mode</c>. A speed of zero is a class nobody passes; without a label a class is its own; without a mode people walk.</summary>
public static class SpeedTable
{
    const double Fastest = 300;

    static readonly Dictionary<string, GroundMode> s_modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["walking"] = GroundMode.Walking,
        ["walk"] = GroundMode.Walking,
        ["foot"] = GroundMode.Walking,
        ["步行"] = GroundMode.Walking,
        ["bicycling"] = GroundMode.Bicycling,
        ["bicycle"] = GroundMode.Bicycling,
        ["cycling"] = GroundMode.Bicycling,
        ["骑行"] = GroundMode.Bicycling,
        ["自行车"] = GroundMode.Bicycling,
        ["motorised"] = GroundMode.Motorised,
        ["motorized"] = GroundMode.Motorised,
        ["car"] = GroundMode.Motorised,
        ["机动车"] = GroundMode.Motorised,
    };

    /// <exception cref="BadInputException">The file can't be read, lacks a column, or has a row that is wrong.</exception>
    public static IReadOnlyList<GroundSpeed> Read(string path, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var sign = table.Require("class", "code", "value", "类别", "类", "代码");
        var label = table.Find("label", "name", "名称", "标签");
        var speed = table.Require("km/h", "kmh", "kmph", "speed", "speed_kmh", "速度", "时速");
        var mode = table.Find("mode", "方式", "出行方式");
        var (speeds, seen) = (new List<GroundSpeed>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        while (table.Next())
        {
            var name = table.Id(sign);
            if (name.Length > 0 && !seen.Add(name)) table.Refuse(FaultCode.IdDuplicate, table.Header[sign], name);
            var how = mode < 0 || table.Text(mode).Length == 0 ? GroundMode.Walking : ModeOf(table, mode);
            if (table.Amount(speed) is not { } kmh) continue;
            if (kmh > Fastest) table.Refuse(FaultCode.ValueInvalid, table.Header[speed], table.Text(speed), "0…300");
            else speeds.Add(new(name, label >= 0 && table.Text(label).Length > 0 ? table.Text(label) : name, (decimal)kmh, how));
        }

        table.Done(speeds.Count);
        return speeds;
    }

    static GroundMode ModeOf(PlainTable table, int column)
    {
        if (s_modes.TryGetValue(table.Text(column), out var mode)) return mode;
        table.Refuse(FaultCode.ValueInvalid, table.Header[column], table.Text(column), "walking, bicycling, motorised");
        return GroundMode.Walking;
    }
}
