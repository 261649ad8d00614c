using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class EventReaderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-events-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    StudyData Read(string csv, string more = "")
    {
        File.WriteAllText(Path.Combine(_folder, "units.csv"), "id,name\n1,东街\n2,西乡\n");
        File.WriteAllText(Path.Combine(_folder, "calls.csv"), csv);
        File.WriteAllText(Path.Combine(_folder, "study.yaml"), $$"""
            geo: 1
            study: calls
            title: t
            as_of: 2025-12-31
            area: {code: "9", name: n, level: county}
            sources:
              units: {path: units.csv}
              events: {path: calls.csv{{more}}}
            """);
        return StudyImport.Read(StudyFile.Read(Path.Combine(_folder, "study.yaml")), null, TestContext.Current.CancellationToken);
    }

    static Fault OnlyFault(StudyData data) => data.Reports.Single(report => report.Role == SourceRole.Events).Rejections[0];

    [Fact]
    public void Moments_become_intervals()
    {
        var log = Read("""
            呼叫时间,接听时间,派车时间,出车时间,到达时间,到院时间,交接时间,所属乡镇,城乡
            2025-03-01 08:00:00,2025-03-01 08:00:09,2025-03-01 08:01:00,2025-03-01 08:04:00,2025-03-01 08:20:30,2025-03-01 08:40,2025-03-01 08:50:00,东街,城镇
            2025/3/1 23:58:30,2025/3/1 23:58:41,2025/3/1 23:59:00,2025/3/2 0:01:00,,,,2,
            """).Events;

        Assert.Equal([9_000, 11_000], log.AnswerMs);
        Assert.Equal([180_000, 120_000], log.TurnoutMs);
        Assert.Equal([990_000, EventLog.Unknown], log.ArrivalMs);
        Assert.Equal([600_000, EventLog.Unknown], log.HandoverMs);
        Assert.Equal([UrbanRural.Urban, UrbanRural.Unclassified], log.Classes);
        Assert.Equal(["1", "2"], log.Units.AsEnumerable());
    }

    [Fact]
    public void The_study_says_where_the_arrivals_clock_starts()
    {
        const string Table = "called,dispatched,departed,arrived\n08:00:00,08:01:00,08:04:00,08:14:00\n";

        Assert.Equal([600_000], Read(Table).Events.ArrivalMs);
        Assert.Equal([840_000], Read(Table, ", arrival_from: called").Events.ArrivalMs);
        Assert.Equal([780_000], Read(Table, ", arrival_from: dispatched").Events.ArrivalMs);
    }

    [Fact]
    public void Seconds_go_before_moments_and_a_time_of_day_may_pass_midnight()
    {
        Assert.Equal([95_000], Read("turnout_seconds,dispatched,departed\n95,08:00:00,08:09:00\n").Events.TurnoutMs);
        Assert.Equal([120_000], Read("dispatched,departed\n23:59:00,00:01:00\n").Events.TurnoutMs);
    }

    [Fact]
    public void A_moment_that_is_none_and_an_end_before_its_beginning_reject_the_row()
    {
        Assert.Equal((FaultCode.MomentInvalid, 2L), (OnlyFault(Read("dispatched,departed\nsoon,08:09:00\n08:00:00,08:01:00\n")).Code, OnlyFault(Read("dispatched,departed\nsoon,08:09:00\n08:00:00,08:01:00\n")).Row));
        Assert.Equal(FaultCode.MomentsReversed, OnlyFault(Read("dispatched,departed\n2025-01-01 08:10:00,2025-01-01 08:09:00\n08:00:00,08:01:00\n")).Code);
    }

    [Fact]
    public void A_table_that_tells_no_interval_is_refused() =>
        Assert.Contains(Assert.Throws<BadInputException>(() => Read("id,remark\n1,x\n")).Faults, fault => fault.Code == FaultCode.ColumnMissing);
}
