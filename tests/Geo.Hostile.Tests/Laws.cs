using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Present.Words;

namespace Geo.Hostile.Tests;

/// <summary>What holds of every import, whatever the file.</summary>
static class Laws
{
    const int MostFaultsOfAList = 100_000;

    public static void Hold(StudyData data, Study study)
    {
        Assert.Equal(study.Sources.Count, data.Reports.Count);
        foreach (var report in data.Reports)
        {
            Assert.Equal(report.Read, report.Accepted + report.Repaired + report.Rejected);
            Assert.True(report is { Accepted: >= 0, Repaired: >= 0, Rejected: >= 0, LeftOut: >= 0 }, $"{report.File} counts below zero");
            Assert.True(report.Rejected == 0 || report.Rejections.Count > 0, $"{report.File} rejects without a reason");
            Assert.True(report.Repaired == 0 || report.Repairs.Count > 0, $"{report.File} repairs without a reason");
            foreach (var fault in report.Rejections.Concat(report.Repairs).Concat(report.Remarks)) Hold(fault, study);
            Assert.Matches("^[0-9a-f]{64}$", report.Sha256);
        }

        Assert.Equal(data.Reports.Where(report => report.Role == SourceRole.Facilities).Sum(report => report.Accepted + report.Repaired), data.Facilities.Count);
        Assert.Equal(data.Reports.Where(report => report.Role == SourceRole.Places).Sum(report => report.Accepted + report.Repaired), data.Places.Count);
    }

    public static void Hold(BadInputException refusal, Study? study)
    {
        Assert.NotEmpty(refusal.Faults);
        Assert.InRange(refusal.Faults.Count, 1, MostFaultsOfAList);
        foreach (var fault in refusal.Faults) Hold(fault, study);
    }

    static void Hold(Fault fault, Study? study)
    {
        if (study is not null) Assert.Contains(fault.File, study.Sources.Select(source => source.Path));
        Assert.NotEqual("", fault.File);
        Assert.True(fault.Row >= 0, $"{fault} has no row");
        Assert.True(fault is { Column: not null, Value.Length: <= 80, Hint.Length: <= 400, Column.Length: <= 80 }, $"{fault.Code} is too long to print: {fault.Column.Length}, {fault.Value.Length}, {fault.Hint.Length}");
        foreach (var words in new[] { WordTable.Chinese, WordTable.English })
        {
            Assert.NotEqual("", FaultText.What(words, fault));
            Assert.NotEqual("", FaultText.Remedy(words, fault));
        }
    }
}
