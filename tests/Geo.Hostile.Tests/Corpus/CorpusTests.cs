using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Hostile.Tests.Corpus;

public sealed class CorpusTests
{
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    // Said of files that are well: made ids, classes told from names, a .shx that nobody needs are no answer to what is wrong.
    static readonly FaultCode[] s_besides = [FaultCode.IdMade, FaultCode.ClassGuessed, FaultCode.IndexMissing];

    public static IEnumerable<TheoryDataRow<string>> Names => AllKinds.List.Select(kind => new TheoryDataRow<string>(kind.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_file_gets_its_answer_in_time_and_no_row_goes_missing(string name)
    {
        var kind = AllKinds.Get(name);
        using var folder = new Folder();
        kind.Make(folder);
        var before = ProcessorTime.Spent();
        Study? study = null;
        try
        {
            study = folder.Study(kind.Sources);
            var data = StudyImport.Read(study);
            var took = ProcessorTime.Spent() - before;
            Laws.Hold(data, study);
            var report = data.Reports.Single(report => report.File == kind.File);
            var codes = report.Rejections.Concat(report.Repairs).Concat(report.Remarks).Select(fault => fault.Code).Distinct();
            Answered(kind, new(false, (report.Accepted, report.Repaired, report.Rejected, report.LeftOut), [.. codes]));
            Assert.InRange(took, TimeSpan.Zero, s_longest);
        }
        catch (BadInputException refusal)
        {
            var took = ProcessorTime.Spent() - before;
            Laws.Hold(refusal, study);
            Answered(kind, Answer.Refused([.. refusal.Faults.Select(fault => fault.Code).Distinct()]));
            Assert.InRange(took, TimeSpan.Zero, s_longest);
        }
    }

    [Fact]
    public void At_least_110_kinds_each_break_a_rule_of_their_own()
    {
        Assert.True(AllKinds.List.Count >= 110, $"{AllKinds.List.Count} kinds");
        Assert.Distinct(AllKinds.List.Select(kind => kind.Name));
        Assert.Distinct(AllKinds.List.Select(kind => kind.Rule));
    }

    static void Answered(Kind kind, Answer answer) => Assert.Equal(Text(kind.Expected), Text(answer));

    static string Text(Answer answer)
    {
        var codes = answer.Codes.Except(s_besides).Select(code => code.ToString()).Order(StringComparer.Ordinal);
        return $"{(answer.IsRefused ? "refused" : answer.Rows.ToString())} {string.Join(' ', codes)}";
    }
}
