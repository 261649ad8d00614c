using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Streets;

/// <summary>Finds the columns of a layer of lines.</summary>
sealed record LineColumns(int Class, int Speed, int Oneway, int Name)
{
    static readonly string[] s_class = ["highway", "fclass", "class", "road_class", "roadclass", "道路等级", "等级", "技术等级", "类型"];
    static readonly string[] s_speed = ["speed", "speed_kmh", "kmh", "km/h", "速度", "车速", "设计速度"];
    static readonly string[] s_oneway = ["oneway", "one_way", "单行", "单向", "是否单行"];
    static readonly string[] s_name = ["name", "road_name", "名称", "路名", "道路名称", "路线名称"];

    /// <exception cref="BadInputException">A column that was named is not there, or there is neither a class nor a speed.</exception>
    public static LineColumns Of(SourceRows rows, LineLayer layer, string file)
    {
        var columns = new LineColumns(Find(rows, layer.ClassColumn, s_class, file), Find(rows, layer.SpeedColumn, s_speed, file), Find(rows, layer.OnewayColumn, s_oneway, file), Find(rows, layer.NameColumn, s_name, file));
        return columns.Class >= 0 || columns.Speed >= 0 ? columns
            : throw new BadInputException(new Fault(FaultCode.ColumnMissing, file, 0, "class, speed", string.Join(", ", rows.Header.Take(20)), string.Join(", ", s_class.Concat(s_speed))));
    }

    static int Find(SourceRows rows, string? named, string[] known, string file)
    {
        if (named is null) return known.Select(name => IndexOf(rows, name)).FirstOrDefault(at => at >= 0, -1);
        var at = IndexOf(rows, named);
        return at >= 0 ? at : throw new BadInputException(new Fault(FaultCode.ColumnMissing, file, 0, named, string.Join(", ", rows.Header.Take(20)), string.Join(", ", rows.Header.Take(20))));
    }

    static int IndexOf(SourceRows rows, string name)
    {
        for (var column = 0; column < rows.Header.Count; column++)
        {
            if (rows.Header[column].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return column;
        }

        return -1;
    }
}
