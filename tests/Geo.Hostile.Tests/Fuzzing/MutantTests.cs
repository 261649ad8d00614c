using System.Diagnostics;
using Geo.Hostile.Tests.Making;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Studies;

namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>Mutants of sound files: whatever their bytes, they are read or refused, in time, and every row is accounted for.</summary>
/// <remarks>A failure names format and number: the same mutant is made again from these two. After a crash of the process its last mutant lies in the temporary folder <c>geo-hostile-…</c>.</remarks>
public sealed class MutantTests(FuzzTable table) : IClassFixture<FuzzTable>
{
    const ulong Seed = 20261122;
    const int MostFailures = 12;

    /// <summary>Side by side: as many as the smallest machine has processors.</summary>
    const int Shifts = 2;

    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);
    static readonly IReadOnlyList<Standard> s_catalogue = StandardCatalogue.Load();

    public static IEnumerable<TheoryDataRow<string>> Formats => Specimens.All.Keys.Select(format => new TheoryDataRow<string>(format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Mutants_are_read_or_refused_in_time_and_keep_their_account(string format)
    {
        var mutants = FuzzTable.IsLong ? 10_000 : 1000;
        var shifts = new Shift[Shifts];
        Parallel.For(0, Shifts, shift => shifts[shift] = Work(format, shift, mutants));

        // What took long beside others is done again by itself.
        foreach (var slow in shifts.SelectMany(shift => shift.Slow).Take(MostFailures))
        {
            var before = ProcessorTime.Spent();
            Work(format, slow, slow + 1);
            Assert.True(ProcessorTime.Spent() - before < s_longest, $"format {format}, seed {Seed}, mutant {slow}: {ProcessorTime.Spent() - before} of the processor's time");
        }

        var refused = shifts.Sum(shift => shift.Refused);
        string[] failures = [.. shifts.SelectMany(shift => shift.Failures)];
        table.Add(format, mutants, refused, shifts.Max(shift => shift.Worst));
        Assert.True(failures.Length == 0, string.Join("\n\n", failures.Take(MostFailures)));
        Assert.InRange(refused, 1, mutants - 1);
    }

    /// <summary>Every so many-th mutant of a format, from one on. Each is made of format, seed and number alone: which shift has it does not matter.</summary>
    static Shift Work(string format, int first, int mutants)
    {
        var (source, sound) = Specimens.All[format];
        using var folder = new Folder();
        using var watchdog = new Watchdog();
        var study = Sound(folder, source, sound[0]);
        var (failures, slow) = (new List<string>(), new List<int>());
        var (refused, worst) = (0, TimeSpan.Zero);
        for (var mutant = first; mutant < mutants && failures.Count < MostFailures; mutant += Shifts)
        {
            var name = $"format {format}, seed {Seed}, mutant {mutant}";
            watchdog.Watch(name);
            var random = new SplitMix(unchecked(Seed + ((ulong)mutant * 0x9E37_79B9) + (ulong)format.Sum(letter => letter)));
            sound[random.Below(sound.Length)].WriteMutant(folder, random);
            var watch = Stopwatch.StartNew();
            try
            {
                var read = source.Length > 0 ? study : StudyFile.Read(folder["study.yaml"], s_catalogue);
                Laws.Hold(StudyImport.Read(read), read);
            }
            catch (BadInputException refusal)
            {
                refused++;
                if (Fails(() => Laws.Hold(refusal, null)) is { } broken) failures.Add($"{name}: {broken}");
            }
            catch (Exception other)
            {
                failures.Add($"{name}: {other}");
            }

            if (watch.Elapsed > worst) worst = watch.Elapsed;
            if (watch.Elapsed > s_longest) slow.Add(mutant);
        }

        return new(refused, worst, failures, slow);
    }

    /// <summary>The study of a format, its specimen unchanged: that it is read shows that the mutants have something to lose.</summary>
    static Study Sound(Folder folder, string source, Specimen specimen)
    {
        folder.Write("good.geojson", Folder.GoodUnits);
        folder.Write("f.csv", Corpus.Tables.Csv.Header + Corpus.Tables.Csv.Good);
        folder.Write("p.csv", "id,longitude,latitude,people\n7,104.5,30.5,100\n");
        if (specimen.Archive is { } archive) folder.Write(archive, Zip.Of(specimen.Parts));
        else foreach (var (name, bytes) in specimen.Parts) folder.Write(name, bytes);
        var study = source.Length > 0 ? folder.Study(source) : StudyFile.Read(folder["study.yaml"], s_catalogue);
        Assert.All(StudyImport.Read(study).Reports, report => Assert.True(report.Accepted > 0, report.File));
        return study;
    }

    static string? Fails(Action laws)
    {
        try
        {
            laws();
            return null;
        }
        catch (Exception broken)
        {
            return broken.ToString();
        }
    }

    sealed record Shift(int Refused, TimeSpan Worst, IReadOnlyList<string> Failures, IReadOnlyList<int> Slow);
}
