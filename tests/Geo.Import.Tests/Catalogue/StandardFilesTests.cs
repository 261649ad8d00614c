using Geo.Import.Catalogue;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Model.Standards;

namespace Geo.Import.Tests.Catalogue;

/// <summary>Files of standards of the user's own beside the product's.</summary>
public sealed class StandardFilesTests : IDisposable
{
    const string Ratio = "kind: ratio, name: n, level: county, force: may, clause: c, reading: r, supply: ambulances, per: 30000, base: population";

    readonly string _folder = Directory.CreateTempSubdirectory("geo-standards-").FullName;

    string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    string Own(string name, params string[] items) =>
        Write(name, $"catalogue: 1\ndocument: own-2026\ntitle: Own\nstandards:\n{string.Concat(items.Select(item => $"  - {{{item}}}\n"))}");

    [Fact]
    public void A_standard_of_the_same_id_stands_in_the_products_place_and_names_its_file()
    {
        var own = StandardCatalogue.Load();
        var with = StandardCatalogue.Load([Own("mine.yaml", $"id: KJ-A1, {Ratio}, minimum: 2", $"id: OWN-1, {Ratio}, minimum: 3")]);

        Assert.Equal([.. own.Select(standard => standard.Id), "OWN-1"], with.Select(standard => standard.Id));
        var decided = with.Single(standard => standard.Id == "KJ-A1");
        Assert.Equal((2m, new StandardOrigin("mine.yaml", "kaijiang-2025"), "511723"), (((RatioRule)decided.Rule).Minimum, decided.Origin, decided.Citation.Area));
        Assert.Equal(new StandardOrigin("mine.yaml", null), with[^1].Origin);
        Assert.All(with.Where(standard => standard.Id is not ("KJ-A1" or "OWN-1")), standard => Assert.Null(standard.Origin));
    }

    [Fact]
    public void Of_two_files_the_later_decides()
    {
        var with = StandardCatalogue.Load([Own("a.yaml", $"id: KJ-A1, {Ratio}, minimum: 2"), Own("b.yaml", $"id: KJ-A1, {Ratio}, minimum: 4")]);

        Assert.Equal((4m, "b.yaml"), (((RatioRule)with.Single(standard => standard.Id == "KJ-A1").Rule).Minimum, with.Single(standard => standard.Id == "KJ-A1").Origin!.File));
    }

    [Fact]
    public void Every_fault_of_a_file_is_named_with_its_line()
    {
        var faults = Assert.Throws<BadInputException>(() => StandardCatalogue.Load(
            [Own("mine.yaml", $"id: OWN-1, {Ratio}, minimum: -2", $"id: OWN-1, {Ratio}, minimum: 1", "id: OWN-2, kind: ratoi"), Path.Combine(_folder, "none.yaml")])).Faults;

        Assert.Equal(
            [(FaultCode.ValueInvalid, "mine.yaml", 5L), (FaultCode.IdDuplicate, "mine.yaml", 6L), (FaultCode.ValueUnknown, "mine.yaml", 7L), (FaultCode.FileMissing, "none.yaml", 0L)],
            faults.Select(fault => (fault.Code, fault.File, fault.Row)));
    }

    [Fact]
    public void A_study_names_its_own_files()
    {
        Own("mine.yaml", $"id: KJ-A1, {Ratio}, minimum: 2", $"id: OWN-1, {Ratio}, minimum: 3");
        var (study, catalogue) = StudyFile.Open(Study("{use: [KJ-A1, own-2026], files: mine.yaml}"), [], TravelPresets.LoadDefaults());

        Assert.Equal(["KJ-A1", "own-2026"], study.Standards);
        Assert.Equal(["mine.yaml"], study.StandardFiles);
        Assert.Equal(["KJ-A1", "OWN-1"], StandardChoice.Of(study, catalogue).Select(standard => standard.Id));
    }

    [Fact]
    public void What_a_file_adds_is_held_against_the_study_whatever_it_names_and_what_it_overrides_only_where_the_other_would_be()
    {
        var path = Own("mine.yaml", $"id: KJ-A1, {Ratio}, minimum: 2", $"id: OWN-1, {Ratio}, minimum: 3");
        string[] Chosen(string standards)
        {
            var (study, catalogue) = StudyFile.Open(Study(standards), [path], TravelPresets.LoadDefaults());
            return [.. StandardChoice.Of(study, catalogue).Select(standard => standard.Id)];
        }

        Assert.Equal(["KJ-R1", "OWN-1"], Chosen("[KJ-R1]"));
        Assert.Contains("KJ-A1", Chosen("kaijiang-2025"));
        Assert.Contains("KJ-A1", Chosen("{files: mine.yaml}")); // the county is Kaijiang, 511723
    }

    [Fact]
    public void Faults_of_a_studys_file_are_faults_of_the_study()
    {
        Own("mine.yaml", "id: OWN-2, kind: ratoi");
        var faults = StudyFile.Check(Study("{use: [KJ-A1, KJ-A9], files: [mine.yaml], file: x}"));

        Assert.Contains(faults, fault => (fault.Code, fault.File, fault.Row) == (FaultCode.ValueUnknown, "mine.yaml", 5));
        Assert.Contains(faults, fault => (fault.Code, fault.Value) == (FaultCode.StandardUnknown, "KJ-A9"));
        Assert.Contains(faults, fault => (fault.Code, fault.Column) == (FaultCode.KeyUnknown, "standards.file"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Study(string standards) => Write("study.yaml", $$"""
        geo: 1
        study: own
        title: t
        as_of: 2025-12-31
        area: {code: "511723", name: n, level: county}
        sources:
          units: {path: units.csv}
        standards: {{standards}}
        """);
}
