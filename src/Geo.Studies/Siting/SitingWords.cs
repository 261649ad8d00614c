using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>Models as the command line and the files name them.</summary>
public static class SitingWords
{
    static readonly (SitingModel Model, string Word)[] s_all =
    [
        (SitingModel.SetCovering, "lscp"), (SitingModel.BackupSetCovering, "lscp-b"), (SitingModel.MaximalCovering, "mclp"), (SitingModel.BackupMaximalCovering, "mclp-b"),
        (SitingModel.ExpectedCovering, "mexclp"), (SitingModel.PMedian, "pmedian"), (SitingModel.PCentre, "pcentre"),
        (SitingModel.CapacitatedCovering, "cmclp"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. s_all.Select(one => one.Word)];

    public static string Of(SitingModel model) => s_all.First(one => one.Model == model).Word;

    public static SitingModel? Find(string word)
    {
        foreach (var (model, known) in s_all)
        {
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase)) return model;
        }

        return word.Equals("pcenter", StringComparison.OrdinalIgnoreCase) ? SitingModel.PCentre : null;
    }
}
