using System.Globalization;

namespace Geo.Demo.Institutions;

/// <summary>
/// What an institution has besides beds, doctors, nurses and vehicles: who runs it, staff and beds by kind, use. The hospitals' rows are drawn by hand
/// (<c>Recipe/means.csv</c>), those of clinics follow from their staff.
/// </summary>
static class Means
{
    static readonly string[] s_lines = Read();
    static readonly Dictionary<string, string> s_drawn = s_lines.Skip(1).ToDictionary(line => line[..line.IndexOf(',', StringComparison.Ordinal)], Rest);
    static readonly string[] s_columns = Rest(s_lines[0]).Split(',');

    /// <summary>The columns, separated by commas.</summary>
    public static string Header => string.Join(',', s_columns);

    /// <summary>The cells of an institution of the recipe.</summary>
    public static string Drawn(string name) => s_drawn[name];

    /// <summary>The cells of a clinic: none of its people but the general practitioners and village doctors is of a kind that standards count.</summary>
    /// <param name="owner">举办主体</param>
    /// <param name="sponsor">主办单位级别; empty for a private one.</param>
    /// <param name="practitioners">全科医生, of the <paramref name="doctors"/>.</param>
    /// <param name="village">乡村医生, of the doctors; <paramref name="licensed"/> of them are licensed.</param>
    public static string OfClinic(string owner, string sponsor, int doctors, int nurses, int practitioners, int village, int licensed)
    {
        var visits = 1_600 * doctors;
        var known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["举办主体"] = owner,
            ["主办单位级别"] = sponsor,
            ["医院类别"] = "",
            ["医共体"] = "",
            ["病床使用率"] = "",
            ["平均住院日"] = "",
            ["编制数"] = "",
            ["卫生人员数"] = Number(doctors + nurses),
            ["卫生技术人员数"] = Number(doctors + nurses),
            ["专业技术人员数"] = Number(doctors + nurses),
            ["全科医生数"] = Number(practitioners),
            ["乡村医生数"] = Number(village),
            ["乡村执业医师数"] = Number(licensed),
            ["诊疗人次"] = Number(visits),
            ["中医诊疗人次"] = Number(visits * 3 / 8),
        };
        return string.Join(',', s_columns.Select(column => known.GetValueOrDefault(column, "0")));
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static string Rest(string line) => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];

    static string[] Read()
    {
        using var stream = typeof(Means).Assembly.GetManifestResourceStream("means")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
