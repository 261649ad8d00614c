using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>A study's data with edits applied, before anything is placed: data like any other.</summary>
public static class EditedFacilities
{
    /// <summary>What is wrong with the edits, in their order; an edit after a faulty one is held against the facilities as if that were not there.</summary>
    public static IReadOnlyList<EditFault> Check(IReadOnlyList<Facility> facilities, IReadOnlyList<FacilityEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var byId = ById(facilities);
        var faults = new List<EditFault>();
        for (var edit = 0; edit < edits.Count; edit++)
        {
            var current = byId.GetValueOrDefault(edits[edit].FacilityId);
            if (edits[edit].Check(current) is { } fault) faults.Add(new(edit, fault));
            else Put(byId, edits[edit].FacilityId, edits[edit].ApplyTo(current));
        }

        return faults;
    }

    /// <exception cref="BadInputException">An edit does not fit; the first one's fault, without file and row.</exception>
    public static StudyData Apply(StudyData data, IReadOnlyList<FacilityEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(edits);
        var byId = ById(data.Facilities);
        foreach (var edit in edits)
        {
            var current = byId.GetValueOrDefault(edit.FacilityId);
            if (edit.Check(current) is { } fault) throw new BadInputException(fault);
            Put(byId, edit.FacilityId, edit.ApplyTo(current));
        }

        return data with { Facilities = [.. byId.Values.OrderBy(facility => facility.Id, IdOrder.Instance)] };
    }

    static Dictionary<string, Facility> ById(IReadOnlyList<Facility> facilities)
    {
        ArgumentNullException.ThrowIfNull(facilities);
        return facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
    }

    static void Put(Dictionary<string, Facility> byId, string id, Facility? facility)
    {
        if (facility is null) byId.Remove(id);
        else byId[id] = facility;
    }
}
