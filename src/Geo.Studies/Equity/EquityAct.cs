using Geo.Analyse.Equity;
using Geo.Import.Costs;
using Geo.Model.Findings;

namespace Geo.Studies.Equity;

/// <summary>What is asked of a table of values.</summary>
/// <param name="Path">The table: id, value, weight and, where it is asked for, rank.</param>
/// <param name="Ranked">Whether the concentration by rank is asked for.</param>
/// <param name="Line">Above zero; null: no poverty measure.</param>
/// <param name="Alphas">Not negative.</param>
public sealed record EquityRequest(string Path, bool Ranked, double? Line, IReadOnlyList<double> Alphas);

/// <summary>How unevenly the values of a table are spread.</summary>
/// <param name="Rows">All of the table's.</param>
/// <param name="Measures">Null where no row has a weight.</param>
public sealed record EquityReply(EquityRequest Request, int Rows, InequalityMeasures? Measures);

/// <summary>Measures inequality of a table of values, without a study.</summary>
public static class EquityAct
{
    /// <exception cref="Model.Imports.BadInputException">The table can't be used.</exception>
    public static EquityReply Answer(EquityRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var table = ValueTable.Read(request.Path, request.Ranked, cancellation);
        return new(request, table.Ids.Count, Inequality.Measure([.. table.Values], [.. table.Weights], [.. table.Ranks], request.Line, [.. request.Alphas]));
    }
}
