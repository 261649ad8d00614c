using Geo.Import.Scenarios;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Studies.Openings;

namespace Geo.Studies.Scenarios;

/// <summary>A scenario file that is to be kept with an opened study: what it says has to fit the study, and its texts have to fit a store and a screen.</summary>
public static class SentScenario
{
    const int LongestId = 64;
    const int LongestName = 200;

    /// <param name="file">As faults are to name it.</param>
    /// <returns>Of version 0, with its whole list of edits and its cursor.</returns>
    /// <exception cref="BadInputException">It is no scenario of the study, an edit in force does not fit its facilities, or a text is too long or no text; each with its line.</exception>
    public static Scenario Read(byte[] bytes, string file, OpenedStudy opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return Fitting(ScenarioFile.Parse(bytes, file, opened.Study.Id), opened);
    }

    /// <summary>The same of a file on this machine.</summary>
    /// <inheritdoc cref="Read"/>
    public static Scenario Load(string path, OpenedStudy opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return Fitting(ScenarioFile.Read(path, opened.Study.Id), opened);
    }

    static Scenario Fitting(ScenarioReading reading, OpenedStudy opened)
    {
        Fault[] faults = [.. Texts(reading), .. reading.Check(opened.Data.Facilities)];
        if (faults.Length > 0) throw new BadInputException(faults);
        return reading.Scenario with { Title = TitleOf(reading.Scenario) };
    }

    static LocalText TitleOf(Scenario scenario) =>
        scenario.Title.Chinese.Trim().Length > 0 && scenario.Title.English.Trim().Length > 0 ? scenario.Title : LocalText.Same(scenario.Name);

    static IEnumerable<Fault> Texts(ScenarioReading reading)
    {
        List<(string Key, string? Text, int Line, int Most)> texts = [("title", reading.Scenario.Title.Chinese, 0, LongestName), ("title", reading.Scenario.Title.English, 0, LongestName)];
        foreach (var (edit, line) in reading.Scenario.Edits.Zip(reading.Lines))
        {
            texts.Add((edit is AddFacility ? "id" : "facility", edit.FacilityId, line, LongestId));
            if (edit is AddFacility { Facility: var added }) texts.AddRange([("name", added.Name, line, LongestName), ("name_en", added.NameEn, line, LongestName), ("address", added.Address, line, LongestName)]);
        }

        return texts.Where(one => one.Text is { } text && (text.Length > one.Most || !IsText(text)))
            .Select(one => new Fault(FaultCode.ScenarioTextRefused, reading.File, one.Line, one.Key, "", $"{one.Most}"));
    }

    /// <summary>No control characters and no halves of surrogate pairs.</summary>
    static bool IsText(string text) => !text.Any(char.IsControl) && text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
}
