using System.Text;
using Geo.Import.Catalogue;
using Geo.Model.Imports;

namespace Geo.Import.Tables;

/// <summary>The editable table <c>seeds/columns/columns.csv</c> (field, header): under which headers a field is found, the likelier first.</summary>
public sealed class HeaderTable
{
    const string Seed = "seeds/columns/columns.csv";
    static readonly Lazy<HeaderTable> s_product = new(() => Load());

    readonly List<string>[] _headers;
    readonly HashSet<string> _known;

    HeaderTable(List<string>[] headers) => (_headers, _known) = (headers, headers.SelectMany(one => one).ToHashSet(StringComparer.Ordinal));

    /// <summary>The product's own table.</summary>
    public static HeaderTable Product => s_product.Value;

    /// <param name="path">A table to use instead of the product's own.</param>
    /// <exception cref="BadInputException">Every fault of the table, with its line.</exception>
    public static HeaderTable Load(string? path = null)
    {
        var file = path ?? Seed;
        var lines = (path is null ? Seeds.Text(Seed) : Seeds.TextOf(path)).Split('\n');
        var headers = new List<string>[FieldNames.All.Count];
        for (var field = 0; field < headers.Length; field++) headers[field] = [];
        var faults = new List<Fault>();
        for (var index = 1; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0) continue;
            var cells = line.Split(',');
            if (cells.Length != 2) faults.Add(new(FaultCode.RowMalformed, file, index + 1, "", line, "field,header"));
            else if (FieldNames.Find(cells[0]) is { } field) headers[(int)field].Add(Normal(cells[1]));
            else faults.Add(new(FaultCode.ValueUnknown, file, index + 1, "field", cells[0], string.Join(", ", FieldNames.All)));
        }

        return faults.Count == 0 ? new(headers) : throw new BadInputException(faults);
    }

    /// <summary>The headers of a field, normal, the likelier first.</summary>
    public IReadOnlyList<string> HeadersOf(Field field) => _headers[(int)field];

    /// <summary>Whether a header, normal, is that of a field.</summary>
    public bool Knows(string normal) => _known.Contains(normal);

    /// <summary>A header as compared: small letters, no blanks, and without a unit in brackets (床位数（张） is 床位数).</summary>
    public static string Normal(string header)
    {
        var text = new StringBuilder(header.Length);
        var folded = FullWidth.Narrow(header).ToLowerInvariant();
        var bracket = folded.EndsWith(')') ? folded.LastIndexOf('(') : -1;
        foreach (var letter in bracket > 0 ? folded[..bracket] : folded)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '\uFEFF')) text.Append(letter);
        }

        return text.ToString();
    }
}
