using Geo.Import.Tests.Studies;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Yaml;

public sealed class BrokenYamlTests
{
    const string Marks = "{}[]:,-?&*!|>'\"%@`#\n \t\0abc0";

    [Fact]
    public void Whatever_stands_in_a_file_it_is_read_or_refused_with_faults_and_nothing_else_happens()
    {
        const int Seed = 20_251_231;
        var random = new Random(Seed);
        for (var round = 0; round < 1_000; round++)
        {
            var letters = (StudyText.Least + "travel: {walk: {speed: 5km/h}}\nstandards:\n  - KJ-R1\n").ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(letters.Count);
                if (random.Next(3) == 0) letters.RemoveAt(at);
                else if (random.Next(2) == 0) letters[at] = Marks[random.Next(Marks.Length)];
                else letters.Insert(at, Marks[random.Next(Marks.Length)]);
            }

            var yaml = string.Concat(letters);
            try
            {
                StudyText.Read(yaml);
            }
            catch (BadInputException refused)
            {
                Assert.NotEmpty(refused.Faults);
            }
            catch (Exception other)
            {
                Assert.Fail($"Seed {Seed}, round {round}: {other.GetType().Name} for\n{yaml}");
            }
        }
    }
}
