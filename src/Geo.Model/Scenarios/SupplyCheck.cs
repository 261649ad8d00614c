using System.Globalization;
using Geo.Model.Imports;

namespace Geo.Model.Scenarios;

/// <summary>Whether the numbers of an edit can be: none below zero, none above a million.</summary>
static class SupplyCheck
{
    const int Most = 1_000_000;

    public static Fault? Of(int? ambulances, int? beds, int? doctors, int? nurses)
    {
        foreach (var (column, value) in new[] { ("ambulances", ambulances), ("beds", beds), ("doctors", doctors), ("nurses", nurses) })
        {
            if (value is < 0 or > Most) return new(FaultCode.EditNumberInvalid, "", 0, column, value.Value.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }
}
