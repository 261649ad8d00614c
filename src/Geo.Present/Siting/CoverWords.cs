using Geo.Model.Siting;
using Geo.Present.Words;

namespace Geo.Present.Siting;

/// <summary>Words for who is covered, as a model and its weights mean it: covered twice where two sites are asked for, weight where it is not people that count.</summary>
public static class CoverWords
{
    /// <summary>The key of a text, or of its own version for such a model.</summary>
    /// <param name="countedAs">See <see cref="WeightRule.CountedAs"/>.</param>
    public static string Key(string key, SitingModel model, string countedAs = WeightRule.People)
    {
        string[] versions = (model is SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering, countedAs != WeightRule.People) switch
        {
            (true, true) => [$"twice-weight.{key}", $"twice.{key}", $"weight.{key}"],
            (true, false) => [$"twice.{key}"],
            (false, true) => [$"weight.{key}"],
            _ => [],
        };
        return Array.Find(versions, WordTable.Rows.ContainsKey) ?? key;
    }
}
