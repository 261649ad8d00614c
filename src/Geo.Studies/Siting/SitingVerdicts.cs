using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Scenarios;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Present.Judgements;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>What a suggestion changes of a study's verdicts. Only what its facilities touch is judged anew.</summary>
public static class SitingVerdicts
{
    /// <summary>Verdicts that differ, in the standards' order; of a reach standard the largest units first.</summary>
    /// <exception cref="Model.Imports.BadInputException">An edit does not fit the study's facilities.</exception>
    public static IReadOnlyList<VerdictChange> Changes(OpenedStudy opened, IReadOnlyList<FacilityEdit> edits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var placed = opened.Findings.Placed;
        var classes = Classes(opened.Data.Facilities, edits);
        // Over terrain the ways to the nearest of a class that no edit is about are a third of a second each.
        Standard[] concerned = [.. opened.Standards.Where(standard => WarmStudy.Concerns(standard, classes))];
        var warm = WarmStudy.Of(opened.Study, opened.Data, placed, concerned, opened.Travel, opened.Journeys, cancellation);
        return [.. warm.Start().Become(edits).Standards.SelectMany(change => Changes(placed, change))];
    }

    /// <summary>Of the facilities that edits are about, before and after.</summary>
    static FacilityClasses Classes(IReadOnlyList<Facility> facilities, IReadOnlyList<FacilityEdit> edits)
    {
        var (classes, now) = (FacilityClasses.None, facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal));
        foreach (var edit in edits)
        {
            var before = now.GetValueOrDefault(edit.FacilityId);
            classes |= before?.Classes ?? FacilityClasses.None;
            if (edit.Check(before) is not null || edit.ApplyTo(before) is not { } after) continue;
            classes |= after.Classes;
            now[edit.FacilityId] = after;
        }

        return classes;
    }

    // By unit: a standard that can't be judged any more has one verdict in place of one for each unit.
    static IEnumerable<VerdictChange> Changes(PlacedStudy placed, StandardChange change)
    {
        var later = Of(placed, change.After).ToDictionary(verdict => verdict.Unit);
        foreach (var was in Of(placed, change.Before))
        {
            var now = later.GetValueOrDefault(was.Unit);
            if (now is null or { Outcome: Outcome.NotComputable })
            {
                if (was.Outcome != Outcome.NotComputable) yield return new(was, null);
            }
            else if (was.Outcome != now.Outcome || was.Actual != now.Actual || was.Gap != now.Gap)
            {
                yield return new(was, now);
            }
        }
    }

    static IEnumerable<UnitVerdict> Of(PlacedStudy placed, StandardFinding finding) =>
        finding is ReachFigures reach ? UnitVerdicts.Printed(placed, UnitVerdicts.Of(reach, reach.Head)) : UnitVerdicts.Of(placed, finding);
}
