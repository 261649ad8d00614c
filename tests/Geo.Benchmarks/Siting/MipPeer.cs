using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Geo.Model.Siting;

namespace Geo.Benchmarks.Siting;

/// <summary>The textbook formulation as an LP file, solved by CBC and HiGHS where they are installed as commands: sites whole, the rest continuous.</summary>
static class MipPeer
{
    public static void Print(string name, SitingProblem problem)
    {
        var file = Path.Combine(Path.GetTempPath(), $"geo-site-{Environment.ProcessId}.lp");
        try
        {
            File.WriteAllText(file, problem.Model == SitingModel.PMedian ? Median(problem) : Covering(problem));
            Ask(name, "CBC", "cbc", $"{file} sec 300 ratio 0 solve quit", "Objective value:", -1);
            Ask(name, "HiGHS", "highs", $"--time_limit 300 {file}", "Primal bound", 1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static void Ask(string name, string solver, string command, string arguments, string label, int sign)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var line = text.Split('\n').LastOrDefault(one => one.Contains(label, StringComparison.Ordinal))?.Split(label)[1].Trim();
            var objective = double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Abs(value * sign) : double.NaN;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {solver,-8} {objective,12} {"",14} {"",8} {watch.Elapsed.TotalSeconds,8:0.00}"));
        }
        catch (Win32Exception)
        {
            Console.WriteLine($"{name,-36} {solver,-8} is not installed");
        }
    }

    // min −Σ w y, y ≤ Σ x, Σ x = p.
    static string Covering(SitingProblem problem)
    {
        var (pairs, text) = (problem.Pairs, new StringBuilder("Minimize\nobj:"));
        for (var i = 0; i < pairs.DemandCount; i++) text.Append(CultureInfo.InvariantCulture, $" -{problem.Weights[i]} y{i}{(i % 20 == 19 ? "\n" : "")}");
        text.Append("\nSubject To\n");
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"r{i}: y{i}");
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) text.Append(CultureInfo.InvariantCulture, $" - x{pairs.Site[at]}{(at % 20 == 19 ? "\n" : "")}");
            text.Append(" <= 0\n");
        }

        return Ended(problem, text, Enumerable.Range(0, pairs.DemandCount).Select(i => $"y{i}"));
    }

    // min Σ w d z, Σ z = 1, z ≤ x, Σ x = p.
    static string Median(SitingProblem problem)
    {
        var (pairs, text) = (problem.Pairs, new StringBuilder("Minimize\nobj:"));
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) text.Append(CultureInfo.InvariantCulture, $" + {problem.Weights[i] * pairs.Cost[at]} z{at}{(at % 20 == 19 ? "\n" : "")}");
        }

        text.Append("\nSubject To\n");
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"r{i}:");
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) text.Append(CultureInfo.InvariantCulture, $" + z{at}{(at % 20 == 19 ? "\n" : "")}");
            text.Append(" = 1\n");
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) text.Append(CultureInfo.InvariantCulture, $"l{at}: z{at} - x{pairs.Site[at]} <= 0\n");
        }

        return Ended(problem, text, Enumerable.Range(0, pairs.Site.Length).Select(at => $"z{at}"));
    }

    static string Ended(SitingProblem problem, StringBuilder text, IEnumerable<string> parts)
    {
        var sites = Enumerable.Range(0, problem.Status.Length).Select(site => $"x{site}").ToList();
        text.Append(CultureInfo.InvariantCulture, $"p: {string.Join("\n + ", sites)} = {problem.Sites}\nBounds\n");
        foreach (var part in parts.Concat(sites)) text.Append(CultureInfo.InvariantCulture, $"0 <= {part} <= 1\n");
        return text.Append("Generals\n").AppendJoin('\n', sites).Append("\nEnd\n").ToString();
    }
}
